/** SQL by which a store's file becomes one of an earlier release. */

/** Before updates were searched in the file (user_version 5). */
export const WITHOUT_SEARCH = `DROP TABLE update_terms; DROP TABLE update_index; DROP TABLE update_tokens; DROP TABLE text_words;
  DROP TABLE digest_terms; DROP INDEX digest_documents_posted; ALTER TABLE digest_documents DROP COLUMN posted;
  ALTER TABLE digest_documents DROP COLUMN is_told; DROP TABLE figure_values; DROP INDEX figures_by_period; ALTER TABLE reports DROP COLUMN published_at; ALTER TABLE reports DROP COLUMN acts; ALTER TABLE figures DROP COLUMN sum; ALTER TABLE updates DROP COLUMN sum;
  CREATE INDEX inbox_by_person ON inbox (person) WHERE person IS NOT NULL;`;
