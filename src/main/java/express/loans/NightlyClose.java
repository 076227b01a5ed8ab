package express.loans;

import express.base.OrganisationId;
import express.jobs.Routine;
import express.loans.Nights.Share;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * Closes the days that are over, however many there are: each lender's, day by day and part by part. Then those are written to who
 * are late.
 */
@Component
class NightlyClose implements Routine {

    static final String PURPOSE = "loans-close";

    /** So many numbers of loans make a part. */
    static final int MOST = 50_000;

    private static final int STRANDS = 2;

    /** Before the id of every loan. */
    private static final UUID FIRST = new UUID(0, 0);

    private final Nights nights;
    private final Sifting sifting;
    private final Names names;
    private final Confiding confiding;
    private final Reminding reminding;
    private final InstantSource time;

    NightlyClose(
            Nights nights, Sifting sifting, Names names, Confiding confiding, Reminding reminding, InstantSource time) {
        this.nights = nights;
        this.sifting = sifting;
        this.names = names;
        this.confiding = confiding;
        this.reminding = reminding;
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
    public int strands() {
        return STRANDS;
    }

    @Override
    public void run() {
        catchUp();
        LocalDate today = LocalDate.ofInstant(time.instant(), ZoneId.systemDefault());
        Optional<RuntimeException> failure = each(nights.listLenders(), lender -> {
            close(lender, today);
            if (Reminding.isDecent(time.instant())) {
                remind(lender, today);
            }
        });
        confiding.tell(time.instant());
        failure.ifPresent(it -> {
            throw it;
        });
    }

    /** Who is late by the evening before gets a kind letter. */
    void remind(OrganisationId lender, LocalDate today) {
        Optional<UUID> behind = Optional.of(FIRST);
        while (behind.isPresent()) {
            behind = reminding.remind(lender, today, behind.get());
        }
    }

    /** What fails for one lender is told at the end, and keeps no other waiting. */
    static Optional<RuntimeException> each(List<OrganisationId> lenders, Consumer<OrganisationId> work) {
        List<RuntimeException> failures = new ArrayList<>();
        for (OrganisationId lender : lenders) {
            try {
                work.accept(lender);
            } catch (RuntimeException failure) {
                failures.add(failure);
            }
        }
        return failures.stream().findFirst();
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
        close(lender, before, MOST);
    }

    /**
     * Takes of each day first what no other strand has in hand, and then waits for what they have: nobody begins a day before
     * the last is over. What somebody left when they were killed is done by whoever comes there next. What was put aside is taken
     * up first.
     */
    void close(OrganisationId lender, LocalDate before, int most) {
        LocalDate day = nights.findNext(lender).orElse(before);
        if (sifting.takeUp(lender, day)) {
            day = nights.findNext(lender).orElse(before);
        }
        if (nights.isLeft(lender, day.minusDays(1))) {
            day = day.minusDays(1);
        }
        while (day.isBefore(before)) {
            List<Share> shares = nights.listShares(lender, most);
            for (Share share : shares) {
                sifted(lender, day, share, nights::take);
            }
            for (Share share : shares) {
                sifted(lender, day, share, nights::close);
            }
            nights.finish(lender, day);
            day = day.plusDays(1);
        }
        sifting.end(lender);
    }

    /** What is done with a part of a night. */
    private interface Closing {

        void of(OrganisationId lender, LocalDate day, Share share);
    }

    /** Where single loans cannot be booked it is done again without them. */
    private void sifted(OrganisationId lender, LocalDate day, Share share, Closing closing) {
        try {
            closing.of(lender, day, share);
        } catch (RuntimeException failure) {
            if (!sifting.sift(lender, day, share, failure)) {
                throw failure;
            }
            closing.of(lender, day, share);
        }
    }
}
