package express.directory;

/**
 * Something that a network has reached, counted by the module that knows of it. Modules declare theirs as beans; whoever
 * shows how far a network is asks all of them on behalf of the viewer.
 */
public interface Milestone {

    /** What is counted. */
    enum Kind {
        /** Services that its organisations offer. */
        SERVICES,
        /** Organisations that have stated their ties. */
        TIES,
        /** Rounds of self-assessment that are closed. */
        ROUNDS,
        /** Actions of its plan that are agreed, each with somebody who leads it. */
        ACTIONS,
        /** Practices of others that it adapts. */
        ADOPTIONS,
        /** Editions of its charter. */
        CHARTERS,
        /** Initiatives with other networks. */
        EXCHANGES
    }

    /**
     * How far a network is with something.
     *
     * @param wanted how much is enough, at least one
     */
    record Progress(int reached, int wanted) {

        public boolean met() {
            return reached >= wanted;
        }
    }

    Kind kind();

    Progress count(Network network);
}
