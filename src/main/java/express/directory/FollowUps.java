package express.directory;

import java.util.Map;

/** What a network did about what it found out about itself. The plan plugs in here; what finds something asks. */
public interface FollowUps {

    /**
     * An action that was made of a finding.
     *
     * @param path where it stands
     * @param over whether it was done or given up, so that the finding may become another one
     */
    record FollowUp(String title, String path, boolean over) {}

    /** By the address of what was found, with its fragment; of several for one the latest that is not over. */
    Map<String, FollowUp> list(Network network);
}
