package express.referrals;

import express.people.Kept;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How long referrals are kept that have ended; those that nobody agreed to go with them. */
@Component
class ReferralsKept implements Kept {

    private static final int DAYS = 730;

    private final Referrals referrals;
    private final Links links;

    ReferralsKept(Referrals referrals, Links links) {
        this.referrals = referrals;
        this.links = links;
    }

    @Override
    public String what() {
        return "referrals.kept";
    }

    @Override
    public int days() {
        return DAYS;
    }

    @Override
    @Transactional
    public int removeBefore(Instant end) {
        return referrals.removeEndedBefore(end) + links.removeBefore(end);
    }
}
