import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import { ModulesContainer, NestFactory } from '@nestjs/core';
import {
  Args, ArgsType, Field, GraphQLSchemaBuilderModule, GraphQLSchemaFactory, GraphQLSchemaHost, InputType, Int, Mutation, ObjectType, Query, ResolveField, Resolver,
} from '@nestjs/graphql';
import { ACCESS, Can, PERMISSIONS, SignedIn } from '@ugo/access';
import { IsInt, IsOptional } from 'class-validator';
import { isInputObjectType } from 'graphql';
import { resolverMethods, undeclaredAccess } from './testing/access-declarations.js';
import { inputFields, unvalidatedInputs } from './testing/input-validators.js';
import { startTestApplication, type TestApplication } from './testing/test-application.js';

describe('what the application declares', () => {
  let ugo: TestApplication;
  beforeAll(async () => { ugo = await startTestApplication(); });
  afterAll(() => ugo.close());

  const methods = () => resolverMethods(ugo.app.get(ModulesContainer));

  it('says of every query, mutation, subscription and field resolver who may ask', () => {
    expect(undeclaredAccess(ugo.app.get(ModulesContainer))).toEqual([]);
  });

  it('has no way in that was not looked at', () => {
    const { schema } = ugo.app.get(GraphQLSchemaHost);
    for (const [kind, type] of [['Query', schema.getQueryType()], ['Mutation', schema.getMutationType()], ['Subscription', schema.getSubscriptionType()]] as const) {
      const seen = methods().filter((method) => method.kind === kind).map(({ method }) => method);
      expect(seen.sort()).toEqual(Object.keys(type?.getFields() ?? {}).sort());
    }
  });

  it('is open to the world for sign-in and the recovery link only', () => {
    const open = methods().filter(({ declared }) => declared).map(({ className, method }) => ({ className, method }))
      .filter(({ className, method }) => {
        const provider = [...ugo.app.get(ModulesContainer).values()].flatMap(({ providers }) => [...providers.values()]).find(({ instance }) => instance?.constructor?.name === className);
        const prototype = Object.getPrototypeOf(provider!.instance) as Record<string, object>;
        return prototype[method] !== undefined && Reflect.getMetadata(ACCESS, prototype[method]) === 'anyone';
      }).map(({ method }) => method);
    expect(open.sort()).toEqual(['signIn', 'useRecoveryLink']);
  });

  it('validates every field of every input', () => {
    const { schema } = ugo.app.get(GraphQLSchemaHost);
    const published = Object.values(schema.getTypeMap()).filter(isInputObjectType).flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));
    const inherited = new Set(inputFields().map(({ name }) => name.split('.')[1]));
    expect(published.length).toBeGreaterThan(20);
    expect(published.filter((name) => !inputFields().some((field) => field.name === name) && !inherited.has(name.split('.')[1]))).toEqual([]);
    expect(unvalidatedInputs()).toEqual([]);
  });
});

describe('the walks themselves', () => {
  it('find a resolver that says nothing, a field resolver included, and take a class\'s word', async () => {
    @ObjectType('CanaryThing')
    class Thing {
      @Field(() => Int)
      id!: number;
    }

    @Resolver(() => Thing)
    class Silent {
      silentThing(): Thing { return { id: 1 }; }

      @Can(PERMISSIONS[0])
      @Mutation(() => Thing, { name: 'loudThing' })
      loud(): Thing { return { id: 1 }; }

      silentField(): number { return 1; }

      helper(): number { return 1; }
    }
    // Decorated by hand: the lint rule would find them first.
    const decorate = (decorator: MethodDecorator, method: string): void => decorator(Silent.prototype, method, Object.getOwnPropertyDescriptor(Silent.prototype, method)!) as void;
    decorate(Query(() => Thing), 'silentThing');
    decorate(ResolveField(() => Int), 'silentField');

    class Inherited extends Silent {}

    @SignedIn()
    @Resolver(() => Thing)
    class Spoken {
      @Query(() => Thing)
      spokenThing(): Thing { return { id: 1 }; }
    }

    @Module({ providers: [Silent, Inherited, Spoken, { provide: 'a value', useValue: null }, { provide: 'a text', useValue: 'x' }] })
    class CanaryModule {}

    const context = await NestFactory.createApplicationContext(CanaryModule, { logger: false });
    expect(undeclaredAccess(context.get(ModulesContainer))).toEqual(['Inherited.silentField', 'Inherited.silentThing', 'Silent.silentField', 'Silent.silentThing']);
    await context.close();
  });

  it('find a field that nothing checks, a nested input and an endless list', async () => {
    @InputType('CanaryNestedInput')
    class Nested {
      @Field(() => Int)
      @IsInt()
      checked!: number;
    }

    @ArgsType()
    class CanaryArgs {
      @Field(() => Int)
      bare!: number;

      @Field(() => Int, { nullable: true })
      @IsOptional()
      onlyOptional?: number;

      @Field(() => Nested)
      @IsOptional() @IsInt()
      nested!: Nested;

      @Field(() => [Int])
      @IsInt({ each: true })
      list!: number[];
    }

    @Resolver()
    class CanaryResolver {
      @Can(PERMISSIONS[0])
      @Query(() => Int)
      canary(@Args() args: CanaryArgs): number { return args.bare; }
    }

    const context = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
    await context.get(GraphQLSchemaFactory).create([CanaryResolver]);
    await context.close();
    expect(unvalidatedInputs().filter((line) => line.startsWith('Canary'))).toEqual([
      'CanaryArgs.bare: no validator', 'CanaryArgs.list: list of any length', 'CanaryArgs.nested: nested input not validated', 'CanaryArgs.onlyOptional: no validator',
    ]);
  });
});
