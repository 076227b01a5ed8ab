package express.services;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who may come. What is empty narrows nothing.
 *
 * @param statuses those that are accepted
 * @param groups for whom it is made
 * @param places where one has to live: names of towns, districts or postcodes
 * @param words what else has to be known
 */
public record Eligibility(
        List<Status> statuses,
        List<Group> groups,
        @Nullable Integer minimumAge,
        @Nullable Integer maximumAge,
        List<String> places,
        @Nullable String words) {

    public static final Eligibility EVERYBODY = new Eligibility(List.of(), List.of(), null, null, List.of(), null);

    /** On which ground somebody stays in the country, as far as services ask for it; nobody has to say theirs. */
    public enum Status {
        UNION_CITIZEN,
        RECOGNISED_REFUGEE,
        SUBSIDIARY_PROTECTION,
        TEMPORARY_PROTECTION,
        ASYLUM_SEEKER,
        LONG_TERM_RESIDENT,
        WORK_PERMIT,
        FAMILY,
        STUDENT,
        NO_PERMIT
    }

    /** For whom a service is made; by these a network sees whom it leaves out. */
    public enum Group {
        NEWCOMERS,
        REFUGEES,
        YOUNG_PEOPLE,
        WOMEN,
        PARENTS,
        JOB_SEEKERS,
        LOW_LITERACY,
        ENTREPRENEURS
    }

    /** Those for whom it is there: one that is made for nobody in particular is for all. */
    public List<Group> welcomed() {
        return groups.isEmpty() ? List.of(Group.values()) : groups;
    }
}
