/**
 * Sending somebody on to a service, as a closed loop: with one consent for exactly that, an answer from a receiver who needs
 * no account, an appointment, a first contact that somebody confirms, and always an outcome, which ends the consent. Who sees
 * a referral is what {@code journeys.sight} says of its file; what is overdue surfaces by itself.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "base",
            "database",
            "directory",
            "interpreting",
            "jobs",
            "journeys",
            "messaging",
            "people",
            "seeking",
            "services",
            "translation",
            "ui"
        })
package express.referrals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
