package express.interpreting;

import express.base.OrganisationId;
import express.tariffs.Scale;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Whoever makes documents of months knows what came afterwards and stands on none yet, and what was taken back. */
public interface Awaiting {

    /** How many missions, by the first day of their month; months of which nothing is missing are left out. */
    Map<LocalDate, Integer> late(OrganisationId house);

    /** A line of a mission that stood on a document. */
    record Back(Scale scale, UUID request, int number) {}

    /** Lines of the missions of a month that are charged or paid no more. */
    List<Back> listBack(OrganisationId house, LocalDate month);
}
