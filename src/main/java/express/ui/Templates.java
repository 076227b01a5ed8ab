package express.ui;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.output.Utf8ByteOutput;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The compiled templates. Each lies in the package of its module, so that it sees that module's page records. */
@Component
public class Templates {

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Templates.class.getClassLoader(), "express");

    /** Writes what is no page, such as a letter: a template that takes nothing but its record. */
    public String write(String template, Object page) {
        var output = new StringOutput();
        engine.render(template + ".jte", Map.of("page", page), output);
        return output.toString();
    }

    Utf8ByteOutput render(String template, Screen screen, Object page) {
        var output = new Utf8ByteOutput();
        engine.render(template + ".jte", Map.of("screen", screen, "page", page), output);
        return output;
    }
}
