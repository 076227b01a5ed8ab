package express.attendance;

import express.people.Kept;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** For how long it is known when somebody was seen, and for how long that they were there. */
final class AttendanceKept {

    private AttendanceKept() {}

    /** Details of gatherings that ended. */
    @Component
    @Transactional
    static class Details implements Kept {

        private final Spells spells;
        private final Keeping keeping;

        Details(Spells spells, Keeping keeping) {
            this.spells = spells;
            this.keeping = keeping;
        }

        @Override
        public String what() {
            return "attendance.kept.details";
        }

        @Override
        public int days() {
            return 90;
        }

        @Override
        public int removeBefore(Instant end) {
            return keeping.empty(spells.listEndedBefore(end));
        }
    }

    /** Details of which certificates were made. */
    @Component
    @Transactional
    static class Certified implements Kept {

        private final Certificates certificates;
        private final Keeping keeping;

        Certified(Certificates certificates, Keeping keeping) {
            this.certificates = certificates;
            this.keeping = keeping;
        }

        @Override
        public String what() {
            return "attendance.kept.certified";
        }

        @Override
        public int days() {
            return 30;
        }

        @Override
        public int removeBefore(Instant end) {
            return keeping.empty(certificates.listIssuedBefore(end));
        }
    }

    /** Proof, counted from the last day on which the funder may ask. */
    @Component
    @Transactional
    static class Proved implements Kept {

        private final Proofs proofs;

        Proved(Proofs proofs) {
            this.proofs = proofs;
        }

        @Override
        public String what() {
            return "attendance.kept.proof";
        }

        @Override
        public int days() {
            return 30;
        }

        @Override
        public int removeBefore(Instant end) {
            return proofs.removeBefore(LocalDate.ofInstant(end, ZoneOffset.UTC));
        }
    }
}
