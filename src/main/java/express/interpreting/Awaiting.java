package express.interpreting;

import express.base.OrganisationId;
import java.time.LocalDate;
import java.util.Map;

/** Whoever makes documents of months knows of which of them something came afterwards and stands on none yet. */
@FunctionalInterface
public interface Awaiting {

    /** How many missions, by the first day of their month; months of which nothing is missing are left out. */
    Map<LocalDate, Integer> late(OrganisationId house);
}
