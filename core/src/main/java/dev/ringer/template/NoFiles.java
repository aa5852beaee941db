package dev.ringer.template;

import com.github.jknack.handlebars.io.AbstractTemplateLoader;
import com.github.jknack.handlebars.io.TemplateSource;
import java.io.FileNotFoundException;

/** Finds no file, so that partials are those of the template itself. */
final class NoFiles extends AbstractTemplateLoader {

    @Override
    public TemplateSource sourceAt(String location) throws FileNotFoundException {
        throw new FileNotFoundException(location);
    }
}
