CREATE TABLE `agenda_approvals` (
	`id` text PRIMARY KEY NOT NULL,
	`convention_id` text NOT NULL,
	`agenda_item_id` text NOT NULL,
	`minutes_of_id` text NOT NULL,
	`entered_on` text NOT NULL,
	FOREIGN KEY (`convention_id`) REFERENCES `conventions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agenda_item_id`) REFERENCES `agenda_items`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`minutes_of_id`) REFERENCES `conventions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `agenda_approvals_convention` ON `agenda_approvals` (`convention_id`);--> statement-breakpoint
CREATE INDEX `agenda_approvals_minutes` ON `agenda_approvals` (`minutes_of_id`);--> statement-breakpoint
CREATE TABLE `minutes_corrections` (
	`id` text PRIMARY KEY NOT NULL,
	`review_id` text NOT NULL,
	`reader_id` text NOT NULL,
	`section_id` text NOT NULL,
	`sentence_at` integer NOT NULL,
	`sentence` text NOT NULL,
	`proposal` text NOT NULL,
	`reason` text NOT NULL,
	`proposed_by` text NOT NULL,
	`proposed_on` text NOT NULL,
	`state` text NOT NULL,
	`answer` text,
	`answered_by` text,
	`answered_on` text,
	FOREIGN KEY (`review_id`) REFERENCES `minutes_reviews`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reader_id`) REFERENCES `minutes_readers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `minutes_corrections_review` ON `minutes_corrections` (`review_id`,`section_id`);--> statement-breakpoint
CREATE INDEX `minutes_corrections_reader` ON `minutes_corrections` (`reader_id`);--> statement-breakpoint
CREATE TABLE `minutes_readers` (
	`id` text PRIMARY KEY NOT NULL,
	`review_id` text NOT NULL,
	`attendance_id` text NOT NULL,
	`name` text NOT NULL,
	`capacity` text,
	FOREIGN KEY (`review_id`) REFERENCES `minutes_reviews`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`attendance_id`) REFERENCES `attendances`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `minutes_readers_attendance` ON `minutes_readers` (`review_id`,`attendance_id`);--> statement-breakpoint
CREATE TABLE `minutes_reviews` (
	`id` text PRIMARY KEY NOT NULL,
	`convention_id` text NOT NULL,
	`number` integer NOT NULL,
	`state` text NOT NULL,
	`sent_on` text NOT NULL,
	`due_on` text NOT NULL,
	`sent_by` text NOT NULL,
	`closed_on` text,
	`sections` text NOT NULL,
	FOREIGN KEY (`convention_id`) REFERENCES `conventions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `minutes_reviews_number` ON `minutes_reviews` (`convention_id`,`number`);--> statement-breakpoint
CREATE TABLE `edition_withdrawals` (
	`edition_id` text PRIMARY KEY NOT NULL,
	`convention_id` text NOT NULL,
	`reason` text NOT NULL,
	`withdrawn_by` text NOT NULL,
	`withdrawn_on` text NOT NULL,
	FOREIGN KEY (`edition_id`) REFERENCES `editions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`convention_id`) REFERENCES `conventions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `edition_withdrawals_convention` ON `edition_withdrawals` (`convention_id`);--> statement-breakpoint
CREATE TABLE `minutes_adoptions` (
	`id` text PRIMARY KEY NOT NULL,
	`convention_id` text NOT NULL,
	`adopted_at_id` text NOT NULL,
	`adopted_on` text NOT NULL,
	`outcome` text NOT NULL,
	`edition_number` integer,
	`votes_for` integer,
	`votes_against` integer,
	`votes_abstained` integer,
	`recorded_by` text NOT NULL,
	FOREIGN KEY (`convention_id`) REFERENCES `conventions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`adopted_at_id`) REFERENCES `conventions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `minutes_adoptions_convention` ON `minutes_adoptions` (`convention_id`);--> statement-breakpoint
CREATE TABLE `minutes_revisions` (
	`id` text PRIMARY KEY NOT NULL,
	`convention_id` text NOT NULL,
	`section_id` text NOT NULL,
	`version` integer NOT NULL,
	`markdown` text NOT NULL,
	`author_id` text NOT NULL,
	`author_name` text NOT NULL,
	`cause` text NOT NULL,
	`started_at` text NOT NULL,
	`saved_at` text NOT NULL,
	`settled_at` text,
	`settled_by` text,
	FOREIGN KEY (`convention_id`) REFERENCES `conventions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`section_id`) REFERENCES `minutes_sections`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `minutes_revisions_section` ON `minutes_revisions` (`section_id`,`saved_at`);--> statement-breakpoint
CREATE INDEX `minutes_revisions_convention` ON `minutes_revisions` (`convention_id`,`saved_at`);--> statement-breakpoint
CREATE TABLE `phrases` (
	`id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`text` text NOT NULL,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `phrases_body` ON `phrases` (`body_id`,`position`);--> statement-breakpoint
CREATE TABLE `redactions` (
	`id` text PRIMARY KEY NOT NULL,
	`convention_id` text NOT NULL,
	`place` text,
	`quote` text,
	`salt` text NOT NULL,
	`kind` text NOT NULL,
	`decision` text NOT NULL,
	`scope` text,
	`legal_basis` text,
	`excluded_by` text,
	`beneficiary` text,
	`keep_reason` text,
	`decided_by` text NOT NULL,
	`decided_on` text NOT NULL,
	FOREIGN KEY (`convention_id`) REFERENCES `conventions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `redactions_convention` ON `redactions` (`convention_id`);--> statement-breakpoint
CREATE TABLE `checkpoints` (
	`number` integer PRIMARY KEY NOT NULL,
	`sequence` integer NOT NULL,
	`head` text NOT NULL,
	`signed_at` text NOT NULL,
	`key_id` text NOT NULL,
	`signature` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `checkpoints_sequence` ON `checkpoints` (`sequence`);--> statement-breakpoint
CREATE TABLE `signing_keys` (
	`id` text PRIMARY KEY NOT NULL,
	`public_key` text NOT NULL,
	`introduced_at` text NOT NULL,
	`previous_key_id` text,
	`endorsement` text
);
--> statement-breakpoint
CREATE TABLE `autosaves` (
	`operation_id` text NOT NULL,
	`account_id` text NOT NULL,
	`section_id` text NOT NULL,
	`version` integer NOT NULL,
	`aside_id` text,
	`stored_at` text NOT NULL,
	PRIMARY KEY(`account_id`, `operation_id`)
);
--> statement-breakpoint
CREATE INDEX `autosaves_age` ON `autosaves` (`stored_at`);--> statement-breakpoint
CREATE TABLE `device_keys` (
	`account_id` text NOT NULL,
	`device_hash` text NOT NULL,
	`key` text NOT NULL,
	`created_at` text NOT NULL,
	`last_seen_at` text NOT NULL,
	PRIMARY KEY(`account_id`, `device_hash`),
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `device_keys_age` ON `device_keys` (`last_seen_at`);--> statement-breakpoint
CREATE TABLE `draft_readings` (
	`reader_id` text PRIMARY KEY NOT NULL,
	`convention_id` text NOT NULL,
	`first_opened_at` text NOT NULL,
	`last_opened_at` text NOT NULL,
	FOREIGN KEY (`reader_id`) REFERENCES `minutes_readers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`convention_id`) REFERENCES `conventions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `draft_readings_convention` ON `draft_readings` (`convention_id`);--> statement-breakpoint
CREATE INDEX `draft_readings_age` ON `draft_readings` (`last_opened_at`);--> statement-breakpoint
CREATE TABLE `minutes_presences` (
	`account_id` text NOT NULL,
	`convention_id` text NOT NULL,
	`name` text NOT NULL,
	`section_id` text,
	`seen_at` text NOT NULL,
	PRIMARY KEY(`account_id`, `convention_id`),
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`convention_id`) REFERENCES `conventions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `minutes_presences_convention` ON `minutes_presences` (`convention_id`,`seen_at`);--> statement-breakpoint
CREATE TABLE `section_drafts` (
	`section_id` text PRIMARY KEY NOT NULL,
	`convention_id` text NOT NULL,
	`markdown` text NOT NULL,
	`version` integer NOT NULL,
	`author_id` text NOT NULL,
	`author_name` text NOT NULL,
	`started_at` text NOT NULL,
	`saved_at` text NOT NULL,
	FOREIGN KEY (`section_id`) REFERENCES `minutes_sections`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`convention_id`) REFERENCES `conventions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `section_drafts_convention` ON `section_drafts` (`convention_id`);--> statement-breakpoint
CREATE INDEX `section_drafts_age` ON `section_drafts` (`started_at`);--> statement-breakpoint
ALTER TABLE `sessions` ADD `confirmed_at` text;--> statement-breakpoint
ALTER TABLE `editions` ADD `internal_content` text;--> statement-breakpoint
ALTER TABLE `editions` ADD `salt` text;--> statement-breakpoint
ALTER TABLE `editions` ADD `file_hash` text REFERENCES files(hash);--> statement-breakpoint
ALTER TABLE `editions` ADD `manifest` text;--> statement-breakpoint
ALTER TABLE `editions` ADD `signature` text;--> statement-breakpoint
ALTER TABLE `editions` ADD `key_id` text;--> statement-breakpoint
ALTER TABLE `minutes` DROP COLUMN `state`;