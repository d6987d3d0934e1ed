CREATE TABLE `accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`email` text NOT NULL,
	`salt` text NOT NULL,
	`password_hash` text,
	`closed_on` text,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_email` ON `accounts` (`email`);--> statement-breakpoint
CREATE TABLE `grants` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`role` text NOT NULL,
	`from_on` text NOT NULL,
	`until_on` text,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `grants_account` ON `grants` (`account_id`);--> statement-breakpoint
CREATE TABLE `action_item_steps` (
	`id` text PRIMARY KEY NOT NULL,
	`action_item_id` text NOT NULL,
	`position` integer NOT NULL,
	`state` text NOT NULL,
	`on` text NOT NULL,
	`note` text,
	FOREIGN KEY (`action_item_id`) REFERENCES `action_items`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `action_item_steps_item` ON `action_item_steps` (`action_item_id`,`position`);--> statement-breakpoint
CREATE TABLE `action_items` (
	`id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`year` integer NOT NULL,
	`number` integer NOT NULL,
	`convention_id` text,
	`agenda_item_id` text,
	`question_id` text,
	`resolution_id` text,
	`text` text NOT NULL,
	`text_en` text,
	`owner_name` text,
	`owner_person_id` text,
	`owner_unit_id` text,
	`district_id` text,
	`commitment` text NOT NULL,
	`promised_on` text NOT NULL,
	`sort_on` text NOT NULL,
	`due_on` text NOT NULL,
	`state` text NOT NULL,
	`is_inferred` integer NOT NULL,
	`is_archived` integer NOT NULL,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`convention_id`) REFERENCES `conventions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`question_id`) REFERENCES `questions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`resolution_id`) REFERENCES `resolutions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`district_id`) REFERENCES `districts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `action_items_number` ON `action_items` (`body_id`,`year`,`number`);--> statement-breakpoint
CREATE INDEX `action_items_convention` ON `action_items` (`convention_id`);--> statement-breakpoint
CREATE INDEX `action_items_order` ON `action_items` (`body_id`,`sort_on`);--> statement-breakpoint
CREATE INDEX `action_items_district` ON `action_items` (`district_id`,`sort_on`);--> statement-breakpoint
CREATE INDEX `action_items_question` ON `action_items` (`question_id`);--> statement-breakpoint
CREATE INDEX `action_items_resolution` ON `action_items` (`resolution_id`);--> statement-breakpoint
CREATE INDEX `action_items_owner` ON `action_items` (`owner_person_id`,`state`);--> statement-breakpoint
CREATE TABLE `agenda_items` (
	`id` text PRIMARY KEY NOT NULL,
	`convention_id` text NOT NULL,
	`parent_id` text,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`title_en` text,
	`description` text,
	`planned_minutes` integer,
	`starts_at` text,
	`seats_to_fill` integer,
	`state` text NOT NULL,
	`withdrawn_reason` text,
	`is_addendum` integer NOT NULL,
	`origin` text NOT NULL,
	`proposal_id` text,
	FOREIGN KEY (`convention_id`) REFERENCES `conventions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `agenda_items_order` ON `agenda_items` (`convention_id`,`position`);--> statement-breakpoint
CREATE TABLE `agenda_outcomes` (
	`id` text PRIMARY KEY NOT NULL,
	`convention_id` text NOT NULL,
	`agenda_item_id` text,
	`position` integer NOT NULL,
	`text` text NOT NULL,
	FOREIGN KEY (`convention_id`) REFERENCES `conventions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agenda_item_id`) REFERENCES `agenda_items`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `agenda_outcomes_convention` ON `agenda_outcomes` (`convention_id`);--> statement-breakpoint
CREATE TABLE `agenda_papers` (
	`id` text PRIMARY KEY NOT NULL,
	`convention_id` text NOT NULL,
	`agenda_item_id` text NOT NULL,
	`file_hash` text NOT NULL,
	`title` text NOT NULL,
	`file_name` text NOT NULL,
	`author_warning` text,
	FOREIGN KEY (`convention_id`) REFERENCES `conventions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agenda_item_id`) REFERENCES `agenda_items`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`file_hash`) REFERENCES `files`(`hash`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `agenda_papers_convention` ON `agenda_papers` (`convention_id`);--> statement-breakpoint
CREATE INDEX `agenda_papers_file` ON `agenda_papers` (`file_hash`);--> statement-breakpoint
CREATE TABLE `agenda_presenters` (
	`id` text PRIMARY KEY NOT NULL,
	`convention_id` text NOT NULL,
	`agenda_item_id` text NOT NULL,
	`person_id` text,
	`name` text NOT NULL,
	`office` text,
	`position` integer NOT NULL,
	FOREIGN KEY (`convention_id`) REFERENCES `conventions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agenda_item_id`) REFERENCES `agenda_items`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `agenda_presenters_item` ON `agenda_presenters` (`agenda_item_id`);--> statement-breakpoint
CREATE INDEX `agenda_presenters_convention` ON `agenda_presenters` (`convention_id`);--> statement-breakpoint
CREATE INDEX `agenda_presenters_person` ON `agenda_presenters` (`person_id`);--> statement-breakpoint
CREATE TABLE `agenda_proposals` (
	`id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`district_id` text,
	`title` text NOT NULL,
	`reason` text,
	`state` text NOT NULL,
	`taken_into_convention_id` text,
	`left_over_from_item_id` text,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`district_id`) REFERENCES `districts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`taken_into_convention_id`) REFERENCES `conventions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `agenda_proposals_state` ON `agenda_proposals` (`body_id`,`state`);--> statement-breakpoint
CREATE INDEX `agenda_proposals_district` ON `agenda_proposals` (`district_id`);--> statement-breakpoint
CREATE INDEX `agenda_proposals_left_over` ON `agenda_proposals` (`left_over_from_item_id`);--> statement-breakpoint
CREATE TABLE `agenda_statements` (
	`id` text PRIMARY KEY NOT NULL,
	`convention_id` text NOT NULL,
	`agenda_item_id` text,
	`position` integer NOT NULL,
	`speaker` text NOT NULL,
	`capacity` text,
	`text` text NOT NULL,
	`is_quotation` integer NOT NULL,
	FOREIGN KEY (`convention_id`) REFERENCES `conventions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agenda_item_id`) REFERENCES `agenda_items`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `agenda_statements_convention` ON `agenda_statements` (`convention_id`);--> statement-breakpoint
CREATE TABLE `agenda_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`convention_id` text NOT NULL,
	`number` integer NOT NULL,
	`items` text NOT NULL,
	`told` text,
	FOREIGN KEY (`convention_id`) REFERENCES `conventions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `agenda_versions_number` ON `agenda_versions` (`convention_id`,`number`);--> statement-breakpoint
CREATE TABLE `attendance_totals` (
	`id` text PRIMARY KEY NOT NULL,
	`convention_id` text NOT NULL,
	`day` text,
	`members_total` integer,
	`members_present` integer,
	`quorum_needed` integer,
	`has_quorum` integer,
	`participants_approx` integer,
	`list_attached` text,
	`temporarily_absent` text NOT NULL,
	FOREIGN KEY (`convention_id`) REFERENCES `conventions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `attendance_totals_convention` ON `attendance_totals` (`convention_id`);--> statement-breakpoint
CREATE TABLE `attendances` (
	`id` text PRIMARY KEY NOT NULL,
	`convention_id` text NOT NULL,
	`seat_id` text,
	`person_id` text,
	`name` text,
	`office` text,
	`organisation` text,
	`guest_role` text,
	`status` text NOT NULL,
	`substitute_name` text,
	`substitute_person_id` text,
	`position` integer NOT NULL,
	FOREIGN KEY (`convention_id`) REFERENCES `conventions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`seat_id`) REFERENCES `seats`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`substitute_person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `attendances_seat` ON `attendances` (`convention_id`,`seat_id`);--> statement-breakpoint
CREATE INDEX `attendances_convention` ON `attendances` (`convention_id`,`position`);--> statement-breakpoint
CREATE TABLE `conventions` (
	`id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`term_id` text,
	`ordinal_in_term` integer,
	`address` text,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`is_archived` integer NOT NULL,
	`is_example` integer NOT NULL,
	`title` text,
	`title_en` text,
	`theme` text,
	`form` text,
	`held_on` text NOT NULL,
	`sort_on` text NOT NULL,
	`continued_on` text,
	`starts_at` text,
	`ends_at` text,
	`venue_name` text,
	`venue_address` text,
	`venue_rooms` text NOT NULL,
	`venue_district_id` text,
	`is_open_to_public` integer,
	`chair_person_id` text,
	`chair_name` text,
	`chair_office` text,
	`chair_note` text,
	`questions_due_on` text,
	`next_meeting` text,
	`cancel_reason` text,
	`minutes_number` text,
	`legal_basis` text,
	`sources` text NOT NULL,
	`is_excerpt` integer NOT NULL,
	`date_basis` text NOT NULL,
	`lead` text,
	`lead_en` text,
	`case_reference` text,
	`jrwa_class` text,
	`archival_category` text,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`term_id`) REFERENCES `terms`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`venue_district_id`) REFERENCES `districts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`chair_person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `conventions_address` ON `conventions` (`body_id`,`address`);--> statement-breakpoint
CREATE INDEX `conventions_order` ON `conventions` (`body_id`,`sort_on`);--> statement-breakpoint
CREATE INDEX `conventions_ordinal` ON `conventions` (`term_id`,`ordinal_in_term`);--> statement-breakpoint
CREATE TABLE `imported_records` (
	`id` text PRIMARY KEY NOT NULL,
	`convention_id` text NOT NULL,
	`content_hash` text NOT NULL,
	`content` text,
	`other_facts` text NOT NULL,
	FOREIGN KEY (`convention_id`) REFERENCES `conventions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `imported_records_convention` ON `imported_records` (`convention_id`);--> statement-breakpoint
CREATE TABLE `bodies` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`name_en` text,
	`kind` text NOT NULL,
	`is_own` integer NOT NULL,
	`is_demo` integer NOT NULL,
	`city` text,
	`publisher` text,
	`contact` text,
	`legal_basis` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `bodies_slug` ON `bodies` (`slug`);--> statement-breakpoint
CREATE TABLE `districts` (
	`id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`number` integer NOT NULL,
	`roman` text NOT NULL,
	`name` text NOT NULL,
	`slug` text NOT NULL,
	`address` text,
	`statute` text,
	`councillors` integer,
	`area_km2` real,
	`population` integer,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `districts_slug` ON `districts` (`body_id`,`slug`);--> statement-breakpoint
CREATE TABLE `mandates` (
	`id` text PRIMARY KEY NOT NULL,
	`seat_id` text NOT NULL,
	`person_id` text NOT NULL,
	`term_id` text,
	`role` text NOT NULL,
	`from_on` text NOT NULL,
	`until_on` text,
	FOREIGN KEY (`seat_id`) REFERENCES `seats`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`term_id`) REFERENCES `terms`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `mandates_seat` ON `mandates` (`seat_id`);--> statement-breakpoint
CREATE INDEX `mandates_person` ON `mandates` (`person_id`);--> statement-breakpoint
CREATE TABLE `office_holdings` (
	`id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`person_id` text NOT NULL,
	`title` text NOT NULL,
	`is_convention_chair` integer NOT NULL,
	`from_on` text,
	`until_on` text,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `office_holdings_body` ON `office_holdings` (`body_id`);--> statement-breakpoint
CREATE TABLE `persons` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`gender` text,
	`office` text,
	`organisation` text
);
--> statement-breakpoint
CREATE INDEX `persons_name` ON `persons` (`name`);--> statement-breakpoint
CREATE TABLE `seats` (
	`id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`district_id` text,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`district_id`) REFERENCES `districts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `seats_district` ON `seats` (`body_id`,`district_id`);--> statement-breakpoint
CREATE TABLE `terms` (
	`id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`number` text NOT NULL,
	`starts_on` text,
	`ends_on` text,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `terms_number` ON `terms` (`body_id`,`number`);--> statement-breakpoint
CREATE TABLE `units` (
	`id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`name` text NOT NULL,
	`short_name` text,
	`kind` text NOT NULL,
	`closed_on` text,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `units_body` ON `units` (`body_id`);--> statement-breakpoint
CREATE TABLE `events` (
	`sequence` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`type` text NOT NULL,
	`record_kind` text NOT NULL,
	`record_id` text NOT NULL,
	`actor_id` text NOT NULL,
	`actor_name` text NOT NULL,
	`recorded_at` text NOT NULL,
	`details` text NOT NULL,
	`state_hash` text NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `events_record` ON `events` (`record_kind`,`record_id`);--> statement-breakpoint
CREATE TABLE `access_links` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`account_id` text,
	`expires_at` text NOT NULL,
	`used_at` text,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `access_links_account` ON `access_links` (`account_id`);--> statement-breakpoint
CREATE TABLE `question_drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`values` text NOT NULL,
	`stored_at` text NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `question_drafts_age` ON `question_drafts` (`stored_at`);--> statement-breakpoint
CREATE TABLE `request_keys` (
	`actor_id` text NOT NULL,
	`key` text NOT NULL,
	`result` text,
	`stored_at` text NOT NULL,
	PRIMARY KEY(`actor_id`, `key`)
);
--> statement-breakpoint
CREATE INDEX `request_keys_age` ON `request_keys` (`stored_at`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id_hash` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`ends_at` text NOT NULL,
	`device` text,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sessions_account` ON `sessions` (`account_id`);--> statement-breakpoint
CREATE TABLE `sign_in_attempts` (
	`id` text PRIMARY KEY NOT NULL,
	`email_hash` text NOT NULL,
	`address_hash` text NOT NULL,
	`attempted_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `sign_in_attempts_age` ON `sign_in_attempts` (`attempted_at`);--> statement-breakpoint
CREATE TABLE `editions` (
	`id` text PRIMARY KEY NOT NULL,
	`convention_id` text NOT NULL,
	`number` integer NOT NULL,
	`content` text NOT NULL,
	`content_hash` text NOT NULL,
	`reason` text,
	`is_before_adoption` integer NOT NULL,
	`produced_by` text NOT NULL,
	`produced_on` text NOT NULL,
	`responsible` text NOT NULL,
	`published_by` text,
	`published_at` text,
	FOREIGN KEY (`convention_id`) REFERENCES `conventions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `editions_number` ON `editions` (`convention_id`,`number`);--> statement-breakpoint
CREATE INDEX `editions_published` ON `editions` (`published_at`);--> statement-breakpoint
CREATE TABLE `minutes` (
	`id` text PRIMARY KEY NOT NULL,
	`convention_id` text NOT NULL,
	`taken_by` text,
	`state` text NOT NULL,
	FOREIGN KEY (`convention_id`) REFERENCES `conventions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `minutes_convention` ON `minutes` (`convention_id`);--> statement-breakpoint
CREATE TABLE `minutes_sections` (
	`id` text PRIMARY KEY NOT NULL,
	`convention_id` text NOT NULL,
	`agenda_item_id` text,
	`position` integer NOT NULL,
	`heading` text NOT NULL,
	`markdown` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`convention_id`) REFERENCES `conventions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `minutes_sections_convention` ON `minutes_sections` (`convention_id`,`position`);--> statement-breakpoint
CREATE TABLE `figures` (
	`id` text PRIMARY KEY NOT NULL,
	`convention_id` text NOT NULL,
	`presentation_id` text NOT NULL,
	`position` integer NOT NULL,
	`label` text NOT NULL,
	`value` real NOT NULL,
	`unit` text,
	`source` text,
	`is_approximate` integer NOT NULL,
	FOREIGN KEY (`convention_id`) REFERENCES `conventions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`presentation_id`) REFERENCES `presentations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `figures_presentation` ON `figures` (`presentation_id`,`position`);--> statement-breakpoint
CREATE INDEX `figures_convention` ON `figures` (`convention_id`);--> statement-breakpoint
CREATE TABLE `files` (
	`hash` text PRIMARY KEY NOT NULL,
	`media_type` text NOT NULL,
	`extension` text NOT NULL,
	`size_bytes` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `presentation_files` (
	`id` text PRIMARY KEY NOT NULL,
	`convention_id` text NOT NULL,
	`presentation_id` text NOT NULL,
	`file_hash` text NOT NULL,
	`file_name` text NOT NULL,
	`author_warning` text,
	FOREIGN KEY (`convention_id`) REFERENCES `conventions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`presentation_id`) REFERENCES `presentations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`file_hash`) REFERENCES `files`(`hash`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `presentation_files_presentation` ON `presentation_files` (`presentation_id`);--> statement-breakpoint
CREATE INDEX `presentation_files_convention` ON `presentation_files` (`convention_id`);--> statement-breakpoint
CREATE INDEX `presentation_files_file` ON `presentation_files` (`file_hash`);--> statement-breakpoint
CREATE TABLE `presentations` (
	`id` text PRIMARY KEY NOT NULL,
	`convention_id` text NOT NULL,
	`agenda_item_id` text,
	`position` integer NOT NULL,
	`presenter_person_id` text,
	`presenter_name` text,
	`presenter_office` text,
	`title` text NOT NULL,
	`title_en` text,
	`thesis` text,
	`background` text,
	`comparators` text NOT NULL,
	`pros` text NOT NULL,
	`cons` text NOT NULL,
	`conclusion` text,
	`data_quality_note` text,
	FOREIGN KEY (`convention_id`) REFERENCES `conventions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`presenter_person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `presentations_convention` ON `presentations` (`convention_id`,`position`);--> statement-breakpoint
CREATE INDEX `presentations_presenter` ON `presentations` (`presenter_person_id`);--> statement-breakpoint
CREATE TABLE `answers` (
	`id` text PRIMARY KEY NOT NULL,
	`question_id` text NOT NULL,
	`position` integer NOT NULL,
	`answered_by` text,
	`unit_name` text,
	`mode` text NOT NULL,
	`extent` text NOT NULL,
	`text` text NOT NULL,
	`answered_on` text NOT NULL,
	FOREIGN KEY (`question_id`) REFERENCES `questions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `answers_question` ON `answers` (`question_id`,`position`);--> statement-breakpoint
CREATE TABLE `question_askers` (
	`id` text PRIMARY KEY NOT NULL,
	`question_id` text NOT NULL,
	`district_id` text NOT NULL,
	`annex` text,
	FOREIGN KEY (`question_id`) REFERENCES `questions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`district_id`) REFERENCES `districts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `question_askers_district` ON `question_askers` (`question_id`,`district_id`);--> statement-breakpoint
CREATE INDEX `question_askers_by_district` ON `question_askers` (`district_id`);--> statement-breakpoint
CREATE TABLE `questions` (
	`id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`year` integer NOT NULL,
	`number` integer NOT NULL,
	`convention_id` text,
	`agenda_item_id` text,
	`state` text NOT NULL,
	`subject` text NOT NULL,
	`subject_en` text,
	`text` text NOT NULL,
	`asked_by_words` text,
	`on_behalf_of` text,
	`is_from_floor` integer NOT NULL,
	`addressee` text,
	`addressee_unit_id` text,
	`filed_on` text NOT NULL,
	`sort_on` text NOT NULL,
	`accepted_on` text,
	`passed_on_on` text,
	`withdrawn_on` text,
	`return_reason` text,
	`is_archived` integer NOT NULL,
	`case_reference` text,
	`jrwa_class` text,
	`archival_category` text,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`convention_id`) REFERENCES `conventions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`addressee_unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `questions_number` ON `questions` (`body_id`,`year`,`number`);--> statement-breakpoint
CREATE INDEX `questions_convention` ON `questions` (`convention_id`);--> statement-breakpoint
CREATE INDEX `questions_state` ON `questions` (`body_id`,`state`);--> statement-breakpoint
CREATE TABLE `verdicts` (
	`id` text PRIMARY KEY NOT NULL,
	`question_id` text NOT NULL,
	`district_id` text NOT NULL,
	`verdict` text NOT NULL,
	`sentence` text,
	`judged_on` text NOT NULL,
	`after_answer` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`question_id`) REFERENCES `questions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`district_id`) REFERENCES `districts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `verdicts_question` ON `verdicts` (`question_id`);--> statement-breakpoint
CREATE TABLE `resolution_indications` (
	`id` text PRIMARY KEY NOT NULL,
	`resolution_id` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`district_id` text,
	FOREIGN KEY (`resolution_id`) REFERENCES `resolutions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`district_id`) REFERENCES `districts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `resolution_indications_resolution` ON `resolution_indications` (`resolution_id`,`position`);--> statement-breakpoint
CREATE INDEX `resolution_indications_district` ON `resolution_indications` (`district_id`);--> statement-breakpoint
CREATE TABLE `resolutions` (
	`id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`year` integer NOT NULL,
	`number` integer NOT NULL,
	`document_number` text,
	`convention_id` text NOT NULL,
	`agenda_item_id` text,
	`kind` text NOT NULL,
	`kind_words` text,
	`subject` text NOT NULL,
	`subject_en` text,
	`text` text,
	`state` text NOT NULL,
	`vote_mode` text NOT NULL,
	`votes_for` integer,
	`votes_against` integer,
	`votes_abstained` integer,
	`votes_not_cast` integer,
	`present_then` integer,
	`composition_then` integer,
	`quorum_then` integer,
	`rule_quoted` text,
	`decided_on` text NOT NULL,
	`sort_on` text NOT NULL,
	`addressee` text,
	`reply_due_on` text,
	`replied_on` text,
	`reply_text` text,
	`is_archived` integer NOT NULL,
	`case_reference` text,
	`jrwa_class` text,
	`archival_category` text,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`convention_id`) REFERENCES `conventions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `resolutions_number` ON `resolutions` (`body_id`,`year`,`number`);--> statement-breakpoint
CREATE INDEX `resolutions_convention` ON `resolutions` (`convention_id`);--> statement-breakpoint
CREATE INDEX `resolutions_order` ON `resolutions` (`body_id`,`sort_on`);--> statement-breakpoint
CREATE TABLE `rules` (
	`id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`name` text NOT NULL,
	`value` text NOT NULL,
	`valid_from` text,
	`valid_until` text,
	`source` text NOT NULL,
	`standing` text NOT NULL,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `rules_body` ON `rules` (`body_id`,`name`);