package express.committee;

import express.base.Role;
import java.math.BigDecimal;
import java.util.Map;

/**
 * What a lender set for its committee.
 *
 * @param pairFrom above it two see that a condition is met
 */
record Rules(int quorum, Ceilings ceilings, BigDecimal pairFrom, int version) {

    static final int LARGEST_QUORUM = 20;

    /** Until somebody sets others. */
    static final Rules USUAL = new Rules(
            2,
            new Ceilings(Map.of(
                    Role.COMMITTEE_MEMBER, new BigDecimal("10000.00"), Role.TREASURER, new BigDecimal("25000.00"))),
            new BigDecimal("10000.00"),
            0);
}
