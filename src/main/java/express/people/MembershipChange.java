package express.people;

/** What became of a change to a membership. */
public enum MembershipChange {
    DONE,
    /** Refused: without this person nobody active would administer the organisation. */
    LAST_ADMINISTRATOR
}
