CREATE TABLE `notices` (
	`id` text PRIMARY KEY NOT NULL,
	`convention_id` text NOT NULL,
	`attendance_id` text,
	`presenter_id` text,
	`name` text NOT NULL,
	`matter` text NOT NULL,
	`version` text,
	`told_on` text NOT NULL,
	`mail_id` text,
	FOREIGN KEY (`convention_id`) REFERENCES `conventions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `notices_convention` ON `notices` (`convention_id`,`matter`);--> statement-breakpoint
CREATE INDEX `notices_presenter` ON `notices` (`presenter_id`);--> statement-breakpoint
CREATE TABLE `date_poll_answers` (
	`id` text PRIMARY KEY NOT NULL,
	`poll_id` text NOT NULL,
	`participant_id` text NOT NULL,
	`date_id` text NOT NULL,
	`answer` text NOT NULL,
	FOREIGN KEY (`poll_id`) REFERENCES `date_polls`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`participant_id`) REFERENCES `date_poll_participants`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`date_id`) REFERENCES `date_poll_dates`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `date_poll_answers_one` ON `date_poll_answers` (`participant_id`,`date_id`);--> statement-breakpoint
CREATE INDEX `date_poll_answers_poll` ON `date_poll_answers` (`poll_id`);--> statement-breakpoint
CREATE TABLE `date_poll_dates` (
	`id` text PRIMARY KEY NOT NULL,
	`poll_id` text NOT NULL,
	`position` integer NOT NULL,
	`day` text NOT NULL,
	`starts_at` text,
	`ends_at` text,
	FOREIGN KEY (`poll_id`) REFERENCES `date_polls`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `date_poll_dates_poll` ON `date_poll_dates` (`poll_id`,`position`);--> statement-breakpoint
CREATE TABLE `date_poll_participants` (
	`id` text PRIMARY KEY NOT NULL,
	`poll_id` text NOT NULL,
	`position` integer NOT NULL,
	`seat_id` text,
	`person_id` text,
	`name` text NOT NULL,
	`email` text,
	`salt` text NOT NULL,
	`comment` text,
	FOREIGN KEY (`poll_id`) REFERENCES `date_polls`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`seat_id`) REFERENCES `seats`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `date_poll_participants_poll` ON `date_poll_participants` (`poll_id`,`position`);--> statement-breakpoint
CREATE TABLE `date_polls` (
	`id` text PRIMARY KEY NOT NULL,
	`convention_id` text NOT NULL,
	`state` text NOT NULL,
	`message` text,
	`closes_on` text,
	`chosen_date_id` text,
	FOREIGN KEY (`convention_id`) REFERENCES `conventions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `date_polls_convention` ON `date_polls` (`convention_id`);--> statement-breakpoint
CREATE TABLE `device_codes` (
	`browser_hash` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`code_hash` text NOT NULL,
	`tries_left` integer NOT NULL,
	`expires_at` text NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `device_codes_account` ON `device_codes` (`account_id`);--> statement-breakpoint
CREATE INDEX `device_codes_age` ON `device_codes` (`expires_at`);--> statement-breakpoint
CREATE TABLE `known_devices` (
	`secret_hash` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`known_since` text NOT NULL,
	`last_seen_at` text NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `known_devices_account` ON `known_devices` (`account_id`);--> statement-breakpoint
CREATE TABLE `incoming_mails` (
	`id` text PRIMARY KEY NOT NULL,
	`content_hash` text NOT NULL,
	`received_at` text NOT NULL,
	`from_address` text,
	`subject` text,
	`excerpt` text,
	`outcome` text NOT NULL,
	`reason` text NOT NULL,
	`convention_id` text,
	`attendance_id` text,
	`proposed_at` text,
	`handled_at` text,
	FOREIGN KEY (`convention_id`) REFERENCES `conventions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `incoming_mails_content` ON `incoming_mails` (`content_hash`);--> statement-breakpoint
CREATE INDEX `incoming_mails_received` ON `incoming_mails` (`received_at`);--> statement-breakpoint
CREATE INDEX `incoming_mails_open` ON `incoming_mails` (`outcome`,`handled_at`);--> statement-breakpoint
CREATE TABLE `mails` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`convention_id` text,
	`to_address` text NOT NULL,
	`to_name` text,
	`language` text NOT NULL,
	`state` text NOT NULL,
	`bundle_key` text,
	`queued_at` text NOT NULL,
	`due_at` text NOT NULL,
	`is_for_digest` integer NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`first_attempt_at` text,
	`last_attempt_at` text,
	`last_problem` text,
	`settled_at` text,
	`bounced_at` text,
	`message_id` text NOT NULL,
	`subject` text,
	`text` text,
	`html` text,
	`calendar` text,
	`calendar_method` text,
	`reply_to` text,
	`unsubscribe_url` text,
	`secrets` text NOT NULL,
	`resent_from_id` text,
	`carried_by_id` text,
	FOREIGN KEY (`convention_id`) REFERENCES `conventions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `mails_due` ON `mails` (`state`,`due_at`);--> statement-breakpoint
CREATE INDEX `mails_queued` ON `mails` (`queued_at`);--> statement-breakpoint
CREATE INDEX `mails_bundle` ON `mails` (`bundle_key`,`state`);--> statement-breakpoint
CREATE INDEX `mails_convention` ON `mails` (`convention_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `mails_message_id` ON `mails` (`message_id`);--> statement-breakpoint
CREATE TABLE `paper_readings` (
	`attendance_id` text PRIMARY KEY NOT NULL,
	`convention_id` text NOT NULL,
	`first_opened_at` text NOT NULL,
	`last_opened_at` text NOT NULL,
	FOREIGN KEY (`attendance_id`) REFERENCES `attendances`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`convention_id`) REFERENCES `conventions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `paper_readings_convention` ON `paper_readings` (`convention_id`);--> statement-breakpoint
CREATE TABLE `reply_addresses` (
	`attendance_id` text PRIMARY KEY NOT NULL,
	`secret` text NOT NULL,
	FOREIGN KEY (`attendance_id`) REFERENCES `attendances`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reply_addresses_secret` ON `reply_addresses` (`secret`);--> statement-breakpoint
CREATE TABLE `subscriptions` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`topic` text NOT NULL,
	`topic_id` text NOT NULL,
	`language` text NOT NULL,
	`frequency` text NOT NULL,
	`created_at` text NOT NULL,
	`confirmed_at` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `subscriptions_one` ON `subscriptions` (`email`,`topic`,`topic_id`);--> statement-breakpoint
CREATE INDEX `subscriptions_topic` ON `subscriptions` (`topic`,`topic_id`);--> statement-breakpoint
ALTER TABLE `accounts` ADD `mail_preference` text;--> statement-breakpoint
ALTER TABLE `accounts` ADD `mail_language` text;--> statement-breakpoint
ALTER TABLE `agenda_presenters` ADD `email` text;--> statement-breakpoint
ALTER TABLE `agenda_presenters` ADD `salt` text;--> statement-breakpoint
ALTER TABLE `attendances` ADD `email` text;--> statement-breakpoint
ALTER TABLE `attendances` ADD `salt` text;--> statement-breakpoint
ALTER TABLE `attendances` ADD `answer` text;--> statement-breakpoint
ALTER TABLE `attendances` ADD `answer_note` text;--> statement-breakpoint
ALTER TABLE `attendances` ADD `answered_by` text;--> statement-breakpoint
ALTER TABLE `attendances` ADD `answer_stamp` text;--> statement-breakpoint
ALTER TABLE `attendances` ADD `answer_sequence` integer;--> statement-breakpoint
ALTER TABLE `attendances` ADD `invited_on` text;--> statement-breakpoint
ALTER TABLE `conventions` ADD `calendar_sequence` integer;--> statement-breakpoint
ALTER TABLE `access_links` ADD `subject_id` text;--> statement-breakpoint
ALTER TABLE `access_links` ADD `person_id` text REFERENCES persons(id);--> statement-breakpoint
ALTER TABLE `access_links` ADD `holder_name` text;--> statement-breakpoint
CREATE INDEX `access_links_subject` ON `access_links` (`purpose`,`subject_id`);