/** Every entity of the data source; a feature that adds one adds its line here. */
export const entities: readonly (new () => object)[] = [];
