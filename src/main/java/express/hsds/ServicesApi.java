package express.hsds;

import express.base.Ids;
import express.base.NotFound;
import express.hsds.Whole.Depth;
import express.services.ServiceRegister;
import express.services.ServiceRegister.Entry;
import express.services.ServiceRegister.Wanted;
import express.ui.Open;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.node.ObjectNode;

/** Services as programs ask for them. */
@Controller
class ServicesApi {

    static final String PATH = ApiPages.PATH + "/services";

    private final ServiceRegister register;
    private final Whole whole;
    private final Export export;
    private final Remainders remainders;
    private final Asked.Meaning meaning;

    ServicesApi(ServiceRegister register, Whole whole, Export export, Remainders remainders, Asked.Meaning meaning) {
        this.register = register;
        this.whole = whole;
        this.export = export;
        this.remainders = remainders;
        this.meaning = meaning;
    }

    @Open
    @GetMapping(PATH)
    void list(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var asked = new Asked(request);
        Wanted wanted = meaning.services(asked);
        boolean minimal = asked.is("minimal");
        Depth depth = asked.is("full") && !minimal ? Depth.FULL : Depth.LIST;
        if (asked.inLines()) {
            Answer.sendLines(
                    response,
                    to -> export.services(wanted, depth, true, said -> to.take(minimal ? minimal(said) : said)));
            return;
        }
        List<ObjectNode> contents =
                whole.services(register.page(wanted, Answer.from(asked), asked.size()), depth, true);
        if (minimal) {
            contents = contents.stream().map(ServicesApi::minimal).toList();
        }
        Answer.send(response, Answer.page(asked, register.count(wanted), contents));
    }

    /** By what one sees whether something has changed, and what the standard wants of every service. */
    private static ObjectNode minimal(ObjectNode said) {
        return said.retain("id", "name", "status", "last_modified");
    }

    @Open
    @GetMapping(PATH + "/{id}")
    void show(@PathVariable String id, HttpServletResponse response) throws IOException {
        UUID said = Ids.parse(id);
        UUID ours = remainders.findAlias(Kind.SERVICE, said).orElse(said);
        List<Entry> entries = register.after(new Wanted(null, null, List.of(ours), null, false, false, null), null, 1);
        if (entries.isEmpty()) {
            throw new NotFound();
        }
        Answer.send(response, whole.services(entries, Depth.FULL, true).getFirst());
    }
}
