CREATE TABLE `edition_files` (
	`edition_id` text NOT NULL,
	`format` text NOT NULL,
	`convention_id` text NOT NULL,
	`file_hash` text NOT NULL,
	`supplement_id` text,
	PRIMARY KEY(`edition_id`, `format`),
	FOREIGN KEY (`edition_id`) REFERENCES `editions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`convention_id`) REFERENCES `conventions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`file_hash`) REFERENCES `files`(`hash`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`supplement_id`) REFERENCES `edition_supplements`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `edition_files_hash` ON `edition_files` (`file_hash`);--> statement-breakpoint
CREATE INDEX `edition_files_convention` ON `edition_files` (`convention_id`);--> statement-breakpoint
CREATE TABLE `edition_supplements` (
	`id` text PRIMARY KEY NOT NULL,
	`edition_id` text NOT NULL,
	`convention_id` text NOT NULL,
	`added_at` text NOT NULL,
	`manifest` text,
	`signature` text,
	`key_id` text,
	FOREIGN KEY (`edition_id`) REFERENCES `editions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`convention_id`) REFERENCES `conventions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `edition_supplements_edition` ON `edition_supplements` (`edition_id`);--> statement-breakpoint
CREATE INDEX `edition_supplements_convention` ON `edition_supplements` (`convention_id`);