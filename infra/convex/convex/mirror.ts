import { ConvexError, Infer, v, Validator } from "convex/values";
import { Doc, Id } from "./_generated/dataModel";
import { internalMutation, internalQuery, MutationCtx, QueryCtx } from "./_generated/server";
import { documents, MirroredTable, mirroredTable } from "./documents";

const MOST_CHANGES = 100;
const MOST_KEYS = 500;
const LONGEST_PAGE = 500;

/** A write of one key at its version; without a document a deletion. */
const change = v.union(
  changeOf("aiUserPreferences", documents.aiUserPreferences),
  changeOf("aiWorkoutTweaks", documents.aiWorkoutTweaks),
  changeOf("aiLearningEvents", documents.aiLearningEvents),
  changeOf("aiModelVersions", documents.aiModelVersions),
  changeOf("workoutSessions", documents.workoutSessions),
);

const outcome = v.object({
  table: mirroredTable,
  key: v.string(),
  // The one that is held now.
  version: v.number(),
  result: v.union(v.literal("applied"), v.literal("deleted"), v.literal("stale")),
});

const heldVersion = v.object({ key: v.string(), version: v.number(), deleted: v.boolean() });

type Change = Infer<typeof change>;
type Outcome = Infer<typeof outcome>;
type Document = NonNullable<Change["document"]>;
type DocumentId = Id<MirroredTable>;

/**
 * Takes over whatever is newer than what is held, in the order given and all or nothing. Neither order nor repetition
 * of calls matters: a key never moves to an older version, and a deletion is remembered.
 */
export const apply = internalMutation({
  args: { changes: v.array(change) },
  returns: v.array(outcome),
  handler: async (ctx, { changes }) => {
    requireAtMost(MOST_CHANGES, changes.length);
    changes.forEach(requireSound);
    const outcomes: Outcome[] = [];
    for (const next of changes) {
      outcomes.push(await applyOne(ctx, next));
    }
    return outcomes;
  },
});

/** What is held of some keys; a key that was never seen is left out. */
export const versionsOf = internalQuery({
  args: { table: mirroredTable, keys: v.array(v.string()) },
  returns: v.array(heldVersion),
  handler: async (ctx, { table, keys }) => {
    requireAtMost(MOST_KEYS, keys.length);
    const states = await Promise.all(keys.map((key) => stateOf(ctx, table, key)));
    return states.filter((state) => state !== null).map(held);
  },
});

/** What is held of a table, by key; the cursor is the last key of the page before. */
export const listVersions = internalQuery({
  args: { table: mirroredTable, cursor: v.union(v.string(), v.null()), limit: v.number() },
  returns: v.object({ items: v.array(heldVersion), cursor: v.union(v.string(), v.null()), done: v.boolean() }),
  handler: async (ctx, { table, cursor, limit }) => {
    if (!Number.isInteger(limit) || limit < 1 || limit > LONGEST_PAGE) {
      throw new ConvexError({ code: "BAD_LIMIT", minimum: 1, maximum: LONGEST_PAGE });
    }
    const states = await ctx.db
      .query("mirrorState")
      .withIndex("by_table_key", (q) =>
        cursor === null ? q.eq("table", table) : q.eq("table", table).gt("key", cursor),
      )
      .take(limit + 1);
    const items = states.slice(0, limit).map(held);
    const done = states.length <= limit;
    return { items, cursor: done ? null : (items.at(-1)?.key ?? null), done };
  },
});

function changeOf<Table extends MirroredTable, Shape extends Validator<unknown, "required", string>>(
  table: Table,
  document: Shape,
) {
  return v.object({
    table: v.literal(table),
    key: v.string(),
    version: v.number(),
    document: v.optional(document),
  });
}

function requireAtMost(limit: number, size: number) {
  if (size > limit) {
    throw new ConvexError({ code: "BATCH_TOO_LARGE", limit, size });
  }
}

function requireSound({ table, key, version, document }: Change) {
  if (!Number.isSafeInteger(version) || version < 0) {
    throw new ConvexError({ code: "BAD_VERSION", table, key, version });
  }
  if (key === "" || (document !== undefined && !isKeyOf(key, document))) {
    throw new ConvexError({ code: "KEY_MISMATCH", table, key });
  }
}

function isKeyOf(key: string, document: Document): boolean {
  if ("tweakId" in document) {
    return key === `${document.userId}/${document.tweakId}`;
  }
  if ("sessionId" in document) {
    return key === `${document.userId}/${document.sessionId}`;
  }
  if ("eventType" in document) {
    const prefix = `${document.userId}/`;
    return key.startsWith(prefix) && key.length > prefix.length;
  }
  return key === ("userId" in document ? document.userId : document.version);
}

async function applyOne(ctx: MutationCtx, { table, key, version, document }: Change): Promise<Outcome> {
  const state = await stateOf(ctx, table, key);
  if (state !== null && state.version >= version) {
    return { table, key, version: state.version, result: "stale" };
  }
  const documentId = await write(ctx, table, state?.documentId, document);
  const next = {
    table,
    key,
    version,
    deleted: document === undefined,
    appliedAt: Date.now(),
    ...(documentId !== undefined && { documentId }),
  };
  await (state === null ? ctx.db.insert("mirrorState", next) : ctx.db.replace("mirrorState", state._id, next));
  return { table, key, version, result: document === undefined ? "deleted" : "applied" };
}

/** Puts a document in the place of the one that is held, and says where it is. */
async function write(
  ctx: MutationCtx,
  table: MirroredTable,
  heldId: DocumentId | undefined,
  document: Document | undefined,
): Promise<DocumentId | undefined> {
  // Somebody may have removed the document by hand, which must not stop the mirror.
  const isThere = heldId !== undefined && (await ctx.db.get(table, heldId)) !== null;
  if (document === undefined) {
    if (isThere) {
      await ctx.db.delete(table, heldId);
    }
    return undefined;
  }
  if (isThere) {
    await ctx.db.replace(table, heldId, document);
    return heldId;
  }
  return await ctx.db.insert(table, document);
}

function stateOf(ctx: QueryCtx, table: MirroredTable, key: string): Promise<Doc<"mirrorState"> | null> {
  return ctx.db
    .query("mirrorState")
    .withIndex("by_table_key", (q) => q.eq("table", table).eq("key", key))
    .unique();
}

function held({ key, version, deleted }: Doc<"mirrorState">) {
  return { key, version, deleted };
}
