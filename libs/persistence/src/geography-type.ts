import { Type } from '@mikro-orm/core';

/** A WGS 84 position in degrees. */
export interface Point {
  readonly lat: number;
  readonly lon: number;
}

/** `geography(Point,4326)` ↔ {@link Point}. Read as text (`POINT(lon lat)`), written as EWKT: both engines agree on it. */
export class GeographyType extends Type<Point | null, string | null> {
  override convertToDatabaseValue(value: Point | null): string | null {
    return value && `SRID=4326;POINT(${value.lon} ${value.lat})`;
  }

  override convertToJSValue(value: string | null | Point): Point | null {
    if (value === null || typeof value === 'object') return value;
    const [, lon, lat] = /POINT\(([-\d.e]+) ([-\d.e]+)\)/i.exec(value) ?? [];
    return lon === undefined || lat === undefined ? null : { lat: Number(lat), lon: Number(lon) };
  }

  override convertToJSValueSQL(key: string): string {
    return `ST_AsText(${key})`;
  }

  override getColumnType(): string {
    return 'geography(Point,4326)';
  }

  override compareAsType(): string {
    return 'any';
  }
}
