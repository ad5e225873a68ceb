// What the bundle has for zod. Zod takes longer to load and to set up than a rubric takes to score, and all that most runs ask of it is whether
// a map has the right keys. So a schema is described first: as a test of its own that says yes to nothing zod would refuse. Only where that test
// says no, or somebody looks inside a schema, the real zod builds the same schema and answers.

/** @param loadZod gives the module of zod; called at most once */
export function describedZod(loadZod) {
  let module;
  const zod = () => (module ??= loadZod());

  class Described {
    #real;

    /**
     * @param accepts true only for values that zod accepts
     * @param build the same schema, of zod
     */
    constructor(accepts, build) {
      this.accepts = accepts;
      this.build = build;
      this.isOptional = false;
    }

    get real() {
      return (this.#real ??= this.build());
    }

    optional() {
      const schema = new Described(
        (value) => value === undefined || this.accepts(value),
        () => this.real.optional(),
      );
      schema.isOptional = true;
      return schema;
    }

    min(least) {
      return new Described(
        (value) => this.accepts(value) && value.length >= least,
        () => this.real.min(least),
      );
    }

    meta(data) {
      const schema = new Described(this.accepts, () => this.real.meta(data));
      schema.isOptional = this.isOptional;
      return schema;
    }

    safeParse(value) {
      return this.accepts(value) ? { success: true, data: value } : this.real.safeParse(value);
    }

    parse(value) {
      return this.accepts(value) ? value : this.real.parse(value);
    }

    get shape() {
      return this.real.shape;
    }

    get options() {
      return this.real.options;
    }

    get element() {
      return this.real.element;
    }

    unwrap() {
      return this.real.unwrap();
    }
  }

  const realOf = (given) => {
    if (given instanceof Described) return given.real;
    if (Array.isArray(given)) return given.map(realOf);
    const isShape = given !== null && typeof given === 'object' && Object.getPrototypeOf(given) === Object.prototype;
    return isShape ? Object.fromEntries(Object.entries(given).map(([key, inner]) => [key, realOf(inner)])) : given;
  };
  const described = (name, accepts, ...given) => new Described(accepts, () => zod()[name](...realOf(given)));

  const isMap = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
  const hasOwn = (map, key) => Object.prototype.hasOwnProperty.call(map, key);

  function object(name, shape, allowsMore) {
    const keys = Object.keys(shape);
    return described(
      name,
      (value) =>
        isMap(value) &&
        keys.every((key) => (hasOwn(value, key) ? shape[key].accepts(value[key]) : shape[key].isOptional)) &&
        (allowsMore || Object.keys(value).every((key) => hasOwn(shape, key))),
      shape,
    );
  }

  /** `instanceof` asks about the real schema. */
  const realClass = (name) =>
    class {
      static [Symbol.hasInstance](value) {
        return (value instanceof Described ? value.real : value) instanceof zod()[name];
      }
    };

  return {
    unknown: () => described('unknown', () => true),
    string: () => described('string', (value) => typeof value === 'string'),
    boolean: () => described('boolean', (value) => typeof value === 'boolean'),
    literal: (word) => described('literal', (value) => value === word, word),
    enum: (words) => described('enum', (value) => words.includes(value), words),
    custom: (test) => described('custom', (value) => test(value) === true, test),
    array: (inner) => described('array', (value) => Array.isArray(value) && value.every(inner.accepts), inner),
    union: (options) => described('union', (value) => options.some(({ accepts }) => accepts(value)), options),
    record: (keys, values) =>
      described(
        'record',
        (value) => isMap(value) && Object.entries(value).every(([k, v]) => keys.accepts(k) && values.accepts(v)),
        keys,
        values,
      ),
    strictObject: (shape) => object('strictObject', shape, false),
    looseObject: (shape) => object('looseObject', shape, true),
    fromJSONSchema: (...given) => zod().fromJSONSchema(...given),
    toJSONSchema: (schema, ...options) => zod().toJSONSchema(realOf(schema), ...options),
    ZodObject: realClass('ZodObject'),
    ZodOptional: realClass('ZodOptional'),
    ZodUnion: realClass('ZodUnion'),
    ZodArray: realClass('ZodArray'),
    ZodError: realClass('ZodError'),
  };
}
