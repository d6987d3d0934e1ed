CREATE TABLE `referral_reply_addresses` (
	`referral_id` text PRIMARY KEY NOT NULL,
	`secret` text NOT NULL,
	FOREIGN KEY (`referral_id`) REFERENCES `referrals`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `referral_reply_addresses_secret` ON `referral_reply_addresses` (`secret`);