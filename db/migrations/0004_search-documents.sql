CREATE TABLE `search_documents` (
	`key` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`record_id` text NOT NULL,
	`body_id` text NOT NULL,
	`sort_on` text NOT NULL,
	`title` text NOT NULL,
	`text` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_documents_record` ON `search_documents` (`kind`,`record_id`);--> statement-breakpoint
CREATE INDEX `search_documents_body` ON `search_documents` (`body_id`,`kind`,`sort_on`);--> statement-breakpoint
-- The words of the documents, as stems. Only the index is kept: the documents hold the text.
CREATE VIRTUAL TABLE search_index USING fts5(title, text, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0');
