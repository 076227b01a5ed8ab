package express.loans;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A payment that is to come.
 *
 * @param nominal when it would be due if all days were open
 * @param interest of its own period
 * @param carried interest of before that was not paid
 * @param principal below zero where interest is added to what is owed
 */
record Planned(LocalDate due, LocalDate nominal, long fee, long interest, long carried, long principal) {

    long instalment() {
        return fee + interest + carried + principal;
    }

    /** Of its interest what was earned until a day; half a cent is one. */
    long earned(LocalDate from, LocalDate day) {
        long all = ChronoUnit.DAYS.between(from, due);
        long passed = Math.clamp(ChronoUnit.DAYS.between(from, day), 0, Math.max(all, 0));
        return all <= 0 ? 0 : (2 * interest * passed + all) / (2 * all);
    }
}
