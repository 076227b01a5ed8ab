package express.directory;

/**
 * A page that another module has for each network: what is for everybody has a line on the network's own page, the rest
 * on the page of those who work there. Modules declare theirs as beans.
 *
 * @param order the lower stands first
 * @param part what follows the address of the network: {@code coverage} in {@code /networks/liege/coverage}
 * @param icon the name of a pictogram
 * @param key the message key of its words
 */
public record NetworkRoom(int order, String part, String icon, String key, Audience audience) {

    /** Who is shown the line. */
    public enum Audience {
        EVERYBODY,
        INSIDERS,
        COORDINATORS
    }

    String address(Network network) {
        return NetworkPages.PATH + network.slug() + "/" + part;
    }
}
