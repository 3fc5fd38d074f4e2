import { Field, ObjectType } from '@nestjs/graphql';
import { resultUnion } from '@ugo/access';
import { Labelled } from './common.types.js';
import type { Table } from './tables/table.js';

@ObjectType()
export class TableCode extends Labelled {
  @Field(() => String)
  code!: string;
}

@ObjectType()
export class TableColumn extends Labelled {
  @Field(() => String)
  key!: string;

  @Field(() => String, { description: 'text, number, day, instant, code, id (à ouvrir, non affiché)' })
  type!: string;

  @Field(() => [TableCode], { description: 'Ce que disent les codes de cette colonne.' })
  codes!: TableCode[];
}

@ObjectType()
export class TableRowView {
  @Field(() => [String], { nullable: 'items', description: 'Une case par colonne, dans leur ordre ; vide = inconnu, jamais zéro.' })
  cells!: (string | null)[];
}

@ObjectType({ description: 'Un tableau, comme à l’écran, dans un export et imprimé. Ni repère, ni âge, ni sexe, ni besoin d’un enfant.' })
export class TableView {
  @Field(() => String)
  key!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String)
  titleEn!: string;

  @Field(() => String, { description: 'Sa règle : ce qui y vient et ce qui n’y vient pas.' })
  rule!: string;

  @Field(() => String)
  ruleEn!: string;

  @Field(() => String, { description: 'Instant où il a été lu.' })
  asOf!: string;

  @Field(() => Boolean, { description: 'Vrai : aucune ligne n’est d’un accueil ou d’une demande tenus secrets.' })
  withoutSecret!: boolean;

  @Field(() => [TableColumn])
  columns!: TableColumn[];

  @Field(() => [TableRowView])
  rows!: TableRowView[];
}

export const TableResult = resultUnion('TableResult', TableView);

export function tableView({ key, title, rule, asOf, withoutSecret, columns, rows }: Table): TableView {
  return {
    key, title: title.fr, titleEn: title.en, rule: rule.fr, ruleEn: rule.en, asOf, withoutSecret,
    columns: columns.map((column) => ({
      key: column.key, label: column.label.fr, labelEn: column.label.en, type: column.type, codes: Object.entries(column.codes ?? {}).map(([code, { fr, en }]) => ({ code, label: fr, labelEn: en })),
    })),
    rows: rows.map((cells) => ({ cells: cells.map((cell) => (cell === null ? null : String(cell))) })),
  };
}
