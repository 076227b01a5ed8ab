package express.needs;

import express.base.Forbidden;
import express.base.NetworkId;
import express.base.Viewer;

/** All who work in a network read and note what it lacks and offers; with others speaks whoever coordinates it. */
final class NeedsAccess {

    private NeedsAccess() {}

    static boolean maySpeak(Viewer viewer, NetworkId network) {
        return viewer.coordinates(network);
    }

    static void requireSpeaking(Viewer viewer, NetworkId network) {
        if (!maySpeak(viewer, network)) {
            throw new Forbidden();
        }
    }
}
