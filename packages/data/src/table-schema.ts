/** The shape of the one table, for whoever creates it: two text keys, no index, a stream of both images. */
export const tableSchema = { partitionKey: "pk", sortKey: "sk", streamView: "NEW_AND_OLD_IMAGES" } as const;
