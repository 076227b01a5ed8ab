package express.directory;

import java.util.Map;

/** What a network did about what it found out about itself. What keeps such things plugs in here; {@link FollowedUp} asks. */
public interface FollowUps {

    /** What a finding can become. */
    enum Kind {
        ACTION,
        NEED,
        INITIATIVE
    }

    /**
     * What was made of a finding.
     *
     * @param path where it stands
     * @param over whether it was done or given up, so that the finding may become another one
     */
    record FollowUp(String title, String path, boolean over) {

        /** Of two that were made of the same finding the one that is not over. */
        public static FollowUp latest(FollowUp before, FollowUp after) {
            return after.over() && !before.over() ? before : after;
        }
    }

    Kind kind();

    /** By the address of what was found, with its fragment; of several for one the latest that is not over. */
    Map<String, FollowUp> list(Network network);
}
