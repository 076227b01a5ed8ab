package express.registration;

/** A module that has to prove something about participants, for longer than they are registered. */
public interface Leaving {

    /** The registration goes for good, in this transaction: what has to stay is copied now. */
    void leaves(Participant participant);
}
