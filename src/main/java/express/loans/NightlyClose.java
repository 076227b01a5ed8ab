package express.loans;

import express.base.OrganisationId;
import express.jobs.Routine;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Closes the days that are over, however many there are: each lender's, day by day and part by part. */
@Component
class NightlyClose implements Routine {

    static final String PURPOSE = "loans-close";

    private final Nights nights;
    private final Names names;
    private final InstantSource time;

    NightlyClose(Nights nights, Names names, InstantSource time) {
        this.nights = nights;
        this.names = names;
        this.time = time;
    }

    @Override
    public String name() {
        return PURPOSE;
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(30);
    }

    @Override
    public void run() {
        catchUp();
        LocalDate today = LocalDate.ofInstant(time.instant(), ZoneId.systemDefault());
        for (OrganisationId lender : nights.listLenders()) {
            close(lender, today);
        }
    }

    /** Names of loans that an earlier version wrote, or that run again; and those that nobody may look for any more. */
    void catchUp() {
        names.forget();
        for (OrganisationId lender : names.listLenders()) {
            boolean more = true;
            while (more) {
                more = names.catchUp(lender);
            }
        }
    }

    void close(OrganisationId lender, LocalDate before) {
        LocalDate day = nights.findNext(lender).orElse(before);
        while (day.isBefore(before)) {
            for (Nights.Share share : nights.listShares(lender)) {
                nights.close(lender, day, share);
            }
            day = day.plusDays(1);
        }
    }
}
