CREATE TABLE `check_in_codes` (
	`convention_id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`made_at` text NOT NULL,
	FOREIGN KEY (`convention_id`) REFERENCES `conventions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `check_in_codes_age` ON `check_in_codes` (`made_at`);--> statement-breakpoint
CREATE TABLE `check_ins` (
	`attendance_id` text PRIMARY KEY NOT NULL,
	`convention_id` text NOT NULL,
	`claimed_at` text NOT NULL,
	FOREIGN KEY (`attendance_id`) REFERENCES `attendances`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`convention_id`) REFERENCES `conventions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `check_ins_convention` ON `check_ins` (`convention_id`);--> statement-breakpoint
CREATE INDEX `check_ins_age` ON `check_ins` (`claimed_at`);--> statement-breakpoint
CREATE TABLE `floor_turns` (
	`id` text PRIMARY KEY NOT NULL,
	`convention_id` text NOT NULL,
	`agenda_item_id` text,
	`attendance_id` text NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`asked_at` text NOT NULL,
	`started_at` text,
	`ended_at` text,
	`speaking_since` text,
	`spoken_seconds` integer NOT NULL,
	`limit_seconds` integer,
	FOREIGN KEY (`convention_id`) REFERENCES `conventions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agenda_item_id`) REFERENCES `agenda_items`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`attendance_id`) REFERENCES `attendances`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `floor_turns_convention` ON `floor_turns` (`convention_id`,`asked_at`);--> statement-breakpoint
CREATE INDEX `floor_turns_attendance` ON `floor_turns` (`attendance_id`);--> statement-breakpoint
CREATE TABLE `late_deeds` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`convention_id` text NOT NULL,
	`deed` text NOT NULL,
	`request_key` text NOT NULL,
	`fields` text NOT NULL,
	`reasons` text NOT NULL,
	`held_at` text NOT NULL,
	`arrived_at` text NOT NULL,
	`settled_at` text,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`convention_id`) REFERENCES `conventions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `late_deeds_convention` ON `late_deeds` (`convention_id`,`settled_at`);--> statement-breakpoint
CREATE INDEX `late_deeds_age` ON `late_deeds` (`settled_at`);--> statement-breakpoint
CREATE TABLE `presence_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`convention_id` text NOT NULL,
	`attendance_id` text NOT NULL,
	`kind` text NOT NULL,
	`held_at` text NOT NULL,
	`entered_at` text NOT NULL,
	`is_struck` integer NOT NULL,
	FOREIGN KEY (`convention_id`) REFERENCES `conventions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`attendance_id`) REFERENCES `attendances`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `presence_changes_convention` ON `presence_changes` (`convention_id`,`held_at`);--> statement-breakpoint
CREATE INDEX `presence_changes_attendance` ON `presence_changes` (`attendance_id`);--> statement-breakpoint
CREATE TABLE `private_notes` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`agenda_item_id` text NOT NULL,
	`text` text NOT NULL,
	`stored_at` text NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agenda_item_id`) REFERENCES `agenda_items`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `private_notes_account` ON `private_notes` (`account_id`,`agenda_item_id`);--> statement-breakpoint
CREATE INDEX `private_notes_age` ON `private_notes` (`stored_at`);--> statement-breakpoint
CREATE TABLE `proceedings_steps` (
	`id` text PRIMARY KEY NOT NULL,
	`convention_id` text NOT NULL,
	`kind` text NOT NULL,
	`agenda_item_id` text,
	`held_at` text NOT NULL,
	`entered_at` text NOT NULL,
	FOREIGN KEY (`convention_id`) REFERENCES `conventions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agenda_item_id`) REFERENCES `agenda_items`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `proceedings_steps_convention` ON `proceedings_steps` (`convention_id`,`held_at`);--> statement-breakpoint
CREATE TABLE `recordings` (
	`id` text PRIMARY KEY NOT NULL,
	`convention_id` text NOT NULL,
	`kind` text NOT NULL,
	`medium` text NOT NULL,
	`title` text NOT NULL,
	`url` text NOT NULL,
	`captions_url` text,
	`captioned_on` text,
	`captions_announced_for` text,
	`removed_on` text,
	`removed_reason` text,
	FOREIGN KEY (`convention_id`) REFERENCES `conventions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `recordings_convention` ON `recordings` (`convention_id`);--> statement-breakpoint
CREATE TABLE `ballot_candidates` (
	`id` text PRIMARY KEY NOT NULL,
	`vote_id` text NOT NULL,
	`ballot_id` text NOT NULL,
	`candidate_id` text NOT NULL,
	FOREIGN KEY (`vote_id`) REFERENCES `votes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ballot_id`) REFERENCES `ballots`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`candidate_id`) REFERENCES `candidates`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `ballot_candidates_once` ON `ballot_candidates` (`ballot_id`,`candidate_id`);--> statement-breakpoint
CREATE INDEX `ballot_candidates_vote` ON `ballot_candidates` (`vote_id`);--> statement-breakpoint
CREATE TABLE `ballots` (
	`id` text PRIMARY KEY NOT NULL,
	`vote_id` text NOT NULL,
	`attendance_id` text NOT NULL,
	`name` text NOT NULL,
	`choice` text NOT NULL,
	`way` text NOT NULL,
	`cast_at` text NOT NULL,
	`entered_at` text NOT NULL,
	FOREIGN KEY (`vote_id`) REFERENCES `votes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`attendance_id`) REFERENCES `attendances`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `ballots_seat` ON `ballots` (`vote_id`,`attendance_id`);--> statement-breakpoint
CREATE TABLE `candidates` (
	`id` text PRIMARY KEY NOT NULL,
	`vote_id` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`district_id` text,
	`votes_for` integer,
	`is_indicated` integer,
	FOREIGN KEY (`vote_id`) REFERENCES `votes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`district_id`) REFERENCES `districts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `candidates_vote` ON `candidates` (`vote_id`,`position`);--> statement-breakpoint
CREATE TABLE `votes` (
	`id` text PRIMARY KEY NOT NULL,
	`convention_id` text NOT NULL,
	`agenda_item_id` text,
	`number` integer NOT NULL,
	`kind` text NOT NULL,
	`subject` text NOT NULL,
	`subject_en` text,
	`resolution_id` text,
	`amended_text` text,
	`repeats_vote_id` text,
	`repeat_reason` text,
	`mode` text NOT NULL,
	`state` text NOT NULL,
	`seats_to_fill` integer,
	`majority` text NOT NULL,
	`base` text NOT NULL,
	`tie` text NOT NULL,
	`chair_votes` integer NOT NULL,
	`rule_source` text,
	`opened_at` text,
	`closed_at` text,
	`present_at_opening` integer,
	`present_at_closing` integer,
	`composition` integer,
	`quorum_needed` integer,
	`quorum_source` text,
	`voters` integer,
	`votes_for` integer,
	`votes_against` integer,
	`votes_abstained` integer,
	`votes_not_cast` integer,
	`outcome` text,
	`abandon_reason` text,
	FOREIGN KEY (`convention_id`) REFERENCES `conventions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agenda_item_id`) REFERENCES `agenda_items`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`resolution_id`) REFERENCES `resolutions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `votes_number` ON `votes` (`convention_id`,`number`);--> statement-breakpoint
CREATE INDEX `votes_resolution` ON `votes` (`resolution_id`);--> statement-breakpoint
-- What a vote came to stays, and so do its ballots; a vote taken again is another vote.
CREATE TRIGGER closed_votes_cannot_change BEFORE UPDATE ON votes
WHEN OLD.state = 'closed'
BEGIN SELECT RAISE(ABORT, 'closed votes are never changed'); END;
--> statement-breakpoint
CREATE TRIGGER opened_votes_cannot_vanish BEFORE DELETE ON votes
WHEN OLD.opened_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'votes are never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER ballots_of_closed_votes_cannot_change BEFORE UPDATE ON ballots
WHEN (SELECT state FROM votes WHERE id = OLD.vote_id) <> 'open'
BEGIN SELECT RAISE(ABORT, 'ballots of a closed vote are never changed'); END;
--> statement-breakpoint
CREATE TRIGGER ballots_of_closed_votes_cannot_vanish BEFORE DELETE ON ballots
WHEN (SELECT state FROM votes WHERE id = OLD.vote_id) <> 'open'
BEGIN SELECT RAISE(ABORT, 'ballots of a closed vote are never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER ballots_only_while_open BEFORE INSERT ON ballots
WHEN (SELECT state FROM votes WHERE id = NEW.vote_id) <> 'open'
BEGIN SELECT RAISE(ABORT, 'ballots are cast only while the vote is open'); END;
