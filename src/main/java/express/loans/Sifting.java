package express.loans;

import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Wordless;
import express.ledger.NoAccount;
import express.loans.Holding.Held;
import express.loans.Holding.Why;
import express.loans.Nights.Share;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Finds which loans of a part cannot be booked and puts them aside, and takes them up again as soon as they can be. */
@Component
class Sifting {

    private static final Logger LOG = LoggerFactory.getLogger(Sifting.class);

    /** Where so many of a part cannot be booked, it is not because of single loans. */
    private static final int MOST = 100;

    private final Nights nights;
    private final Holding holding;
    private final Tallies tallies;
    private final Restoring restoring;

    Sifting(Nights nights, Holding holding, Tallies tallies, Restoring restoring) {
        this.nights = nights;
        this.holding = holding;
        this.tallies = tallies;
        this.restoring = restoring;
    }

    /**
     * After a part of a night failed. Whether it is because of single loans, so that it can be closed without them; otherwise
     * it is told of all of the lender.
     */
    boolean sift(OrganisationId lender, LocalDate day, Share share, RuntimeException failure) {
        if (failure instanceof NoAccount || failure instanceof NotFound) {
            holding.hold(lender, day, Why.ACCOUNT);
            return false;
        }
        if (!isRefused(failure)) {
            return false;
        }
        List<Integer> found = new ArrayList<>();
        narrow(lender, day, share, found);
        if (found.isEmpty() || found.size() >= MOST) {
            holding.hold(lender, day, Why.FAILED);
            return false;
        }
        found.forEach(number -> holding.hold(lender, number, day));
        return true;
    }

    /** Whether it was what was to be written, and not that the database was away or busy. */
    private static boolean isRefused(RuntimeException failure) {
        return failure instanceof Earning.NotBooked
                || failure instanceof NonTransientDataAccessException
                        && !(failure instanceof NonTransientDataAccessResourceException);
    }

    /** Half by half, the numbers of those that cannot be booked. */
    private void narrow(OrganisationId lender, LocalDate day, Share share, List<Integer> found) {
        if (found.size() >= MOST || isBookable(lender, day, share)) {
            return;
        }
        if (share.isOne()) {
            found.add(share.until());
            return;
        }
        narrow(lender, day, share.first(), found);
        narrow(lender, day, share.second(), found);
    }

    private boolean isBookable(OrganisationId lender, LocalDate day, Share share) {
        try {
            nights.rehearse(lender, day, share);
            return true;
        } catch (RuntimeException failure) {
            if (isRefused(failure)) {
                return false;
            }
            throw failure;
        }
    }

    /**
     * Before a lender's nights. What still cannot be booked stays aside.
     *
     * @param next the first night that is not closed for some loan
     * @return whether anything was put aside
     */
    boolean takeUp(OrganisationId lender, LocalDate next) {
        LocalDate over = tallies.findClosed(lender).orElse(LocalDate.MIN);
        if (!next.isAfter(over)) {
            holding.holdLeft(lender, over);
        }
        List<Held> aside = holding.list(lender).stream().filter(Held::isLoan).toList();
        aside.forEach(it -> takeUp(lender, it));
        return !aside.isEmpty();
    }

    /** Where it is because of what is kept of it, that is put in order first. Whatever is the matter, no other waits for it. */
    private void takeUp(OrganisationId lender, Held it) {
        try {
            if (!isTakenUp(lender, it) && restoring.restore(lender, it.id())) {
                isTakenUp(lender, it);
            }
        } catch (RuntimeException failure) {
            if (isAway(failure)) {
                throw failure;
            }
            LOG.warn("loan {} of lender {} stays aside", it.id(), lender.value(), Wordless.of(failure));
        }
    }

    private static boolean isAway(RuntimeException failure) {
        return failure instanceof TransientDataAccessException
                || failure instanceof RecoverableDataAccessException
                || failure instanceof NonTransientDataAccessResourceException
                || failure instanceof TransactionException;
    }

    private boolean isTakenUp(OrganisationId lender, Held it) {
        try {
            return nights.takeUp(lender, it);
        } catch (RuntimeException failure) {
            if (isRefused(failure)) {
                return false;
            }
            throw failure;
        }
    }

    /** After a lender's nights. */
    void end(OrganisationId lender) {
        holding.clear(lender);
    }
}
