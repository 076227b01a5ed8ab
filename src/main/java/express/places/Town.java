package express.places;

import java.util.List;

/**
 * A town of Europe.
 *
 * @param others what else it is called, in several languages and scripts
 */
public record Town(String name, String country, Position position, int inhabitants, List<String> others) {}
