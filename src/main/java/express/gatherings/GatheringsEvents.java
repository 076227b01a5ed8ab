package express.gatherings;

/** What happens to gatherings, told in the transaction in which it happens. */
public final class GatheringsEvents {

    private GatheringsEvents() {}

    /** A version of its programme can be read by everybody; what is new in it {@link Programmes} tells. */
    public record Published(GatheringId gathering, int version) {}

    /** It does not take place. */
    public record CalledOff(GatheringId gathering) {}
}
