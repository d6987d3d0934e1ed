CREATE TABLE `action_item_files` (
	`id` text PRIMARY KEY NOT NULL,
	`action_item_id` text NOT NULL,
	`file_hash` text NOT NULL,
	`file_name` text NOT NULL,
	`author_warning` text,
	FOREIGN KEY (`action_item_id`) REFERENCES `action_items`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`file_hash`) REFERENCES `files`(`hash`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `action_item_files_item` ON `action_item_files` (`action_item_id`);--> statement-breakpoint
CREATE INDEX `action_item_files_file` ON `action_item_files` (`file_hash`);--> statement-breakpoint
CREATE TABLE `action_item_verdicts` (
	`id` text PRIMARY KEY NOT NULL,
	`action_item_id` text NOT NULL,
	`district_id` text,
	`judged_by` text NOT NULL,
	`verdict` text NOT NULL,
	`sentence` text,
	`judged_on` text NOT NULL,
	`after_step` integer NOT NULL,
	FOREIGN KEY (`action_item_id`) REFERENCES `action_items`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`district_id`) REFERENCES `districts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `action_item_verdicts_item` ON `action_item_verdicts` (`action_item_id`);--> statement-breakpoint
CREATE TABLE `agenda_returns` (
	`id` text PRIMARY KEY NOT NULL,
	`convention_id` text NOT NULL,
	`agenda_item_id` text NOT NULL,
	`question_id` text,
	`action_item_id` text,
	`due_on` text NOT NULL,
	`entered_on` text NOT NULL,
	`taken_off_on` text,
	`taken_off_reason` text,
	FOREIGN KEY (`convention_id`) REFERENCES `conventions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agenda_item_id`) REFERENCES `agenda_items`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `agenda_returns_convention` ON `agenda_returns` (`convention_id`);--> statement-breakpoint
CREATE INDEX `agenda_returns_question` ON `agenda_returns` (`question_id`);--> statement-breakpoint
CREATE INDEX `agenda_returns_action_item` ON `agenda_returns` (`action_item_id`);--> statement-breakpoint
CREATE TABLE `referral_reply_addresses` (
	`referral_id` text PRIMARY KEY NOT NULL,
	`secret` text NOT NULL,
	FOREIGN KEY (`referral_id`) REFERENCES `referrals`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `referral_reply_addresses_secret` ON `referral_reply_addresses` (`secret`);--> statement-breakpoint
CREATE TABLE `answer_drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`referral_id` text NOT NULL,
	`received_on` text NOT NULL,
	`from_address` text,
	`salt` text,
	`text` text NOT NULL,
	`state` text NOT NULL,
	FOREIGN KEY (`referral_id`) REFERENCES `referrals`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `answer_drafts_referral` ON `answer_drafts` (`referral_id`);--> statement-breakpoint
CREATE INDEX `answer_drafts_state` ON `answer_drafts` (`state`);--> statement-breakpoint
CREATE TABLE `referral_extensions` (
	`id` text PRIMARY KEY NOT NULL,
	`referral_id` text NOT NULL,
	`clock_id` text NOT NULL,
	`granted_on` text NOT NULL,
	`days` integer NOT NULL,
	`granted_by` text NOT NULL,
	`reason` text NOT NULL,
	FOREIGN KEY (`referral_id`) REFERENCES `referrals`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `referral_extensions_referral` ON `referral_extensions` (`referral_id`);--> statement-breakpoint
CREATE INDEX `referral_extensions_clock` ON `referral_extensions` (`clock_id`,`granted_on`);--> statement-breakpoint
CREATE TABLE `referral_files` (
	`id` text PRIMARY KEY NOT NULL,
	`referral_id` text NOT NULL,
	`answer_position` integer,
	`file_hash` text NOT NULL,
	`file_name` text NOT NULL,
	`author_warning` text,
	FOREIGN KEY (`referral_id`) REFERENCES `referrals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`file_hash`) REFERENCES `files`(`hash`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `referral_files_referral` ON `referral_files` (`referral_id`);--> statement-breakpoint
CREATE INDEX `referral_files_file` ON `referral_files` (`file_hash`);--> statement-breakpoint
CREATE TABLE `referral_pauses` (
	`id` text PRIMARY KEY NOT NULL,
	`referral_id` text NOT NULL,
	`clock_id` text NOT NULL,
	`asked_on` text NOT NULL,
	`request` text NOT NULL,
	`ended_on` text,
	`reply` text,
	`replied_by` text,
	FOREIGN KEY (`referral_id`) REFERENCES `referrals`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `referral_pauses_referral` ON `referral_pauses` (`referral_id`);--> statement-breakpoint
CREATE INDEX `referral_pauses_clock` ON `referral_pauses` (`clock_id`,`asked_on`);--> statement-breakpoint
CREATE TABLE `referrals` (
	`id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`question_id` text,
	`resolution_id` text,
	`position` integer NOT NULL,
	`round` integer NOT NULL,
	`unit_id` text,
	`addressee` text NOT NULL,
	`email` text,
	`salt` text,
	`received_on` text NOT NULL,
	`clock_id` text NOT NULL,
	`answer_days` integer,
	`day_kind` text,
	`rule_source` text,
	`state` text NOT NULL,
	`acknowledged_on` text,
	`holding_reply_on` text,
	`holding_reply` text,
	`answered_on` text,
	`handed_over_from_id` text,
	`handed_over_reason` text,
	`ended_on` text,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`question_id`) REFERENCES `questions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`resolution_id`) REFERENCES `resolutions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `referrals_question` ON `referrals` (`question_id`,`position`);--> statement-breakpoint
CREATE INDEX `referrals_resolution` ON `referrals` (`resolution_id`,`position`);--> statement-breakpoint
CREATE INDEX `referrals_clock` ON `referrals` (`clock_id`);--> statement-breakpoint
CREATE INDEX `referrals_state` ON `referrals` (`body_id`,`state`,`received_on`);--> statement-breakpoint
CREATE INDEX `referrals_unit` ON `referrals` (`unit_id`,`state`);--> statement-breakpoint
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
DROP INDEX `questions_state`;--> statement-breakpoint
ALTER TABLE `questions` ADD `answered_on` text;--> statement-breakpoint
ALTER TABLE `questions` ADD `predecessor_id` text;--> statement-breakpoint
ALTER TABLE `questions` ADD `merged_into_id` text;--> statement-breakpoint
ALTER TABLE `questions` ADD `merged_from` text;--> statement-breakpoint
ALTER TABLE `questions` ADD `residents` text;--> statement-breakpoint
ALTER TABLE `questions` ADD `salt` text;--> statement-breakpoint
ALTER TABLE `questions` ADD `taken_over_on` text;--> statement-breakpoint
CREATE INDEX `questions_unit` ON `questions` (`addressee_unit_id`);--> statement-breakpoint
CREATE INDEX `questions_predecessor` ON `questions` (`predecessor_id`);--> statement-breakpoint
CREATE INDEX `questions_merged` ON `questions` (`merged_into_id`);--> statement-breakpoint
CREATE INDEX `questions_state` ON `questions` (`body_id`,`state`,`year`,`number`,`accepted_on`,`answered_on`);--> statement-breakpoint
ALTER TABLE `action_items` ADD `taken_over_on` text;--> statement-breakpoint
ALTER TABLE `action_items` ADD `owner_email` text;--> statement-breakpoint
ALTER TABLE `action_items` ADD `salt` text;--> statement-breakpoint
ALTER TABLE `action_items` ADD `wording` text;--> statement-breakpoint
ALTER TABLE `action_items` ADD `wording_note` text;--> statement-breakpoint
ALTER TABLE `action_items` ADD `wording_on` text;--> statement-breakpoint
CREATE INDEX `action_items_state` ON `action_items` (`body_id`,`state`,`sort_on`);--> statement-breakpoint
CREATE INDEX `action_items_unit` ON `action_items` (`owner_unit_id`,`sort_on`);--> statement-breakpoint
ALTER TABLE `units` ADD `email` text;--> statement-breakpoint
ALTER TABLE `answers` ADD `referral_id` text;--> statement-breakpoint
ALTER TABLE `question_askers` ADD `joined_on` text;--> statement-breakpoint
ALTER TABLE `question_askers` ADD `from_question_id` text;
--> statement-breakpoint
-- The words of the search documents, as stems. Only the index is kept: the documents hold the text.
CREATE VIRTUAL TABLE search_index USING fts5(title, text, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0');
