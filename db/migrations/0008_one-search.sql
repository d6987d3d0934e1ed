-- One index for everything published. It is made again from the record at the next start, so nothing is carried over.
DELETE FROM `search_documents`;--> statement-breakpoint
DROP TABLE `search_index`;--> statement-breakpoint
CREATE VIRTUAL TABLE search_index USING fts5(title, text, marks, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0');
--> statement-breakpoint
CREATE TABLE `search_words` (
	`word` text PRIMARY KEY NOT NULL,
	`folded` text NOT NULL,
	`stem` text NOT NULL,
	`letters` integer NOT NULL,
	`documents` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `search_words_spelling` ON `search_words` (`letters`,`folded`);--> statement-breakpoint
DROP INDEX `search_documents_body`;--> statement-breakpoint
DROP INDEX `search_documents_record`;--> statement-breakpoint
ALTER TABLE `search_documents` ADD `part` text NOT NULL;--> statement-breakpoint
ALTER TABLE `search_documents` ADD `address` text NOT NULL;--> statement-breakpoint
ALTER TABLE `search_documents` ADD `number` text;--> statement-breakpoint
ALTER TABLE `search_documents` ADD `title_en` text;--> statement-breakpoint
ALTER TABLE `search_documents` ADD `names` text NOT NULL;--> statement-breakpoint
ALTER TABLE `search_documents` ADD `districts` text NOT NULL;--> statement-breakpoint
CREATE INDEX `search_documents_order` ON `search_documents` (`body_id`,`sort_on`);--> statement-breakpoint
CREATE UNIQUE INDEX `search_documents_record` ON `search_documents` (`kind`,`record_id`,`part`);