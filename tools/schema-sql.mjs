// Prints the SQL that would bring an empty database to the entities' schema: what a new migration is written from.
import { MikroORM } from '@mikro-orm/postgresql';
import { entities } from '../apps/api/dist/entities.js';

const orm = await MikroORM.init({ entities, dbName: 'ugo', connect: false, discovery: {} });
console.log(await orm.schema.getCreateSchemaSQL({ wrap: false }));
await orm.close(true);
