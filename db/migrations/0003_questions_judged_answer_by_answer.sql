CREATE TABLE `question_drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`values` text NOT NULL,
	`stored_at` text NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `question_drafts_age` ON `question_drafts` (`stored_at`);--> statement-breakpoint
ALTER TABLE `questions` ADD `accepted_on` text;--> statement-breakpoint
ALTER TABLE `questions` ADD `withdrawn_on` text;--> statement-breakpoint
ALTER TABLE `verdicts` ADD `after_answer` integer DEFAULT 1 NOT NULL;