package dev.ringer.template;

import com.github.jknack.handlebars.io.AbstractTemplateLoader;
import com.github.jknack.handlebars.io.TemplateSource;
import java.io.IOException;

/** Finds no file, so that partials are those of the template itself. */
final class NoFiles extends AbstractTemplateLoader {

    @Override
    public TemplateSource sourceAt(String location) throws IOException {
        throw new IOException("there is no partial '" + location + "'");
    }
}
