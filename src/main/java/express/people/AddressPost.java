package express.people;

import org.springframework.stereotype.Component;

/** The letters about a change of address. */
@Component
class AddressPost {

    /** The link by which somebody proves that the new address is theirs. */
    void prove(Person person, String email, Tokens.Fresh fresh) {}

    /** Warns the old address, in case it was somebody else who changed it. */
    void warn(Person before) {}
}
