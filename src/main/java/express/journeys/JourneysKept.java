package express.journeys;

import express.people.Kept;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** For how long files, first contacts and links on receipts are kept. */
final class JourneysKept {

    private JourneysKept() {}

    /** Somebody who wanted to be called. */
    @Component
    static class Contacts implements Kept {

        private final FirstContacts contacts;

        Contacts(FirstContacts contacts) {
            this.contacts = contacts;
        }

        @Override
        public String what() {
            return "journeys.kept.contacts";
        }

        @Override
        public int days() {
            return 60;
        }

        @Override
        public int removeBefore(Instant end) {
            return contacts.removeBefore(end);
        }
    }

    /** Files to which nobody has said yes. */
    @Component
    @Transactional
    static class Asked implements Kept {

        private final Retention retention;

        Asked(Retention retention) {
            this.retention = retention;
        }

        @Override
        public String what() {
            return "journeys.kept.asked";
        }

        @Override
        public int days() {
            return 14;
        }

        @Override
        public int removeBefore(Instant end) {
            return retention.removeAsked(end);
        }
    }

    /** Files of people without an account who took back that they are held: nobody can open them, or have them erased. */
    @Component
    @Transactional
    static class Unheld implements Kept {

        private final Retention retention;

        Unheld(Retention retention) {
            this.retention = retention;
        }

        @Override
        public String what() {
            return "journeys.kept.unheld";
        }

        @Override
        public int days() {
            return 30;
        }

        @Override
        public int removeBefore(Instant end) {
            return retention.removeUnheld(end);
        }
    }

    /** Files that were closed; somebody is asked how they are until two years after. */
    @Component
    @Transactional
    static class Closed implements Kept {

        private final Retention retention;

        Closed(Retention retention) {
            this.retention = retention;
        }

        @Override
        public String what() {
            return "journeys.kept.closed";
        }

        @Override
        public int days() {
            return 1_095;
        }

        @Override
        public int removeBefore(Instant end) {
            return retention.removeClosed(end);
        }
    }

    /** Links by which a yes was taken back, or could be until it ended. */
    @Component
    static class Links implements Kept {

        private final ConsentLinks links;

        Links(ConsentLinks links) {
            this.links = links;
        }

        @Override
        public String what() {
            return "journeys.kept.links";
        }

        @Override
        public int days() {
            return (int) ConsentLinks.AFTERWARDS.toDays();
        }

        @Override
        public int removeBefore(Instant end) {
            return links.removeEndedBefore(end);
        }
    }
}
