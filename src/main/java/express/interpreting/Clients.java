package express.interpreting;

import express.base.NotFound;
import express.base.Viewer;
import express.directory.Organisation;
import express.directory.Organisations;
import java.util.List;
import org.springframework.stereotype.Component;

/** Enters an organisation that may ask for interpreters, for those who may ask there. For all others it is not there. */
@Component
record Clients(Organisations organisations, Agreements agreements, Prices prices) {

    Organisation enter(Viewer viewer, String slug) {
        Organisation client = organisations.find(slug).orElseThrow(NotFound::new);
        if (!InterpretingAccess.mayAsk(viewer, client.id())
                || agreements.listOfClient(client.id()).isEmpty()) {
            throw new NotFound();
        }
        return client;
    }

    /** By which it may ask today. */
    List<Agreement> living(Organisation client) {
        return agreements.listOfClient(client.id()).stream()
                .filter(it -> it.holds(prices.today()))
                .toList();
    }

    /** What the house is called that was agreed with. */
    String house(Agreement agreement) {
        return organisations.listAll(List.of(agreement.house())).stream()
                .findFirst()
                .map(Organisation::name)
                .orElse("–");
    }
}
