package express.base;

import java.util.Locale;

/** What a member may do in an organisation; {@link #COORDINATOR} is held in a network instead. */
public enum Role {
    ADVISER,
    MENTOR_COORDINATOR,
    LENDER,
    COMMITTEE_MEMBER,
    TREASURER,
    DISPATCHER,
    INTERPRETER,
    TRAINER,
    EXPERT,
    EDITOR,
    REVIEWER,
    ORGANISER,
    JUROR,
    ADMINISTRATOR,
    COORDINATOR;

    /** The message key of the role's name. */
    public String key() {
        return "role." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
