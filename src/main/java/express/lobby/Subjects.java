package express.lobby;

import express.gatherings.Gathering;
import express.gatherings.GatheringId;
import express.gatherings.Session;

/** By which words boards and polls of a gathering know to what they belong. */
public final class Subjects {

    static final String PREFIX = "gathering/";

    private Subjects() {}

    public static String of(Gathering gathering) {
        return of(gathering.key());
    }

    static String of(GatheringId gathering) {
        return PREFIX + gathering.value();
    }

    public static String of(Gathering gathering, Session session) {
        return of(gathering) + "/" + session.id();
    }
}
