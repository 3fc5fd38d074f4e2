import { Field, ID, InputType } from '@nestjs/graphql';
import { CommandInput, IsInstant, IsPlainText } from '@ugo/access';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsBoolean, IsOptional, IsUUID, MaxLength, ValidateNested } from 'class-validator';

@InputType({ description: 'Un lieu à solliciter, et pour qui.' })
export class HostAskInput {
  @Field(() => ID)
  @IsUUID('all')
  hostId!: string;

  @Field(() => [String], { description: 'Repères des personnes, tous ensemble dans ce lieu.' })
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(8) @ArrayUnique() @IsPlainText({ each: true }) @MaxLength(20, { each: true })
  personKeys!: string[];

  @Field(() => Boolean, { defaultValue: false, description: 'Solliciter un lieu qui n’annonce pas assez de places : rien n’est gardé pendant qu’il décide.' })
  @IsBoolean()
  withoutOption: boolean = false;
}

@InputType({ description: 'Solliciter des lieux : une option y garde les places pendant qu’ils décident.' })
export class AskHostsInput extends CommandInput {
  @Field(() => ID)
  @IsUUID('all')
  requestId!: string;

  @Field(() => [HostAskInput])
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(8) @ValidateNested({ each: true }) @Type(() => HostAskInput)
  asks!: HostAskInput[];

  @Field(() => String, { nullable: true, description: 'Arrivée envisagée (instant ISO).' })
  @IsOptional() @IsInstant()
  arrivalAt?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Une visite précède l’arrivée.' })
  @IsBoolean()
  visitPlanned: boolean = false;
}
