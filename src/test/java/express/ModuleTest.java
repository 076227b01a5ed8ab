package express;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;

/**
 * A test on the wired application and the real database. All of them share one context, so that it starts once; each
 * makes the rows it needs under names of its own and leaves them, because row-level security is told of the viewer
 * when a transaction begins and a test that rolled everything back would hide it. What was asked and answered is not
 * written down for a test that may fail: each page would be, with all that stands on it twice.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = "express.demo=false")
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Execution(ExecutionMode.SAME_THREAD)
public @interface ModuleTest {}
