package com.gitfit.coach.layer;

import com.gitfit.coach.layer.Library.Form;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;

/** Finds the libraries that DJL's jars hold for an architecture. */
final class Libraries {
    private Libraries() {}

    /**
     * All of them, by name.
     *
     * @throws IllegalStateException if one is not on the class path
     */
    static List<Library> of(Architecture architecture) throws IOException {
        String classifier = architecture.classifier();
        var libraries = new ArrayList<Library>();
        for (String name : libtorch(classifier)) {
            libraries.add(library("pytorch/cpu/" + classifier + "/" + name, Form.COMPRESSED));
        }
        libraries.add(library("jnilib/" + classifier + "/cpu/libdjl_torch.so", Form.COMPRESSED));
        libraries.add(library("native/lib/" + classifier + "/cpu/libtokenizers.so", Form.PLAIN));
        libraries.sort(Comparator.comparing(Library::name));
        return libraries;
    }

    /** Each jar of libtorch says in a file of the same name what it holds. */
    private static List<String> libtorch(String classifier) throws IOException {
        for (URL description : Collections.list(loader().getResources("native/lib/pytorch.properties"))) {
            var properties = new Properties();
            try (InputStream in = description.openStream()) {
                properties.load(in);
            }
            if (classifier.equals(properties.getProperty("classifier"))) {
                return List.of(properties.getProperty("libraries").split(",", -1));
            }
        }
        throw new IllegalStateException("there is no libtorch for " + classifier + " on the class path");
    }

    private static Library library(String resource, Form form) {
        URL source = loader().getResource(resource);
        if (source == null) {
            throw new IllegalStateException("there is no " + resource + " on the class path");
        }
        return new Library(resource.substring(resource.lastIndexOf('/') + 1), source, form);
    }

    private static ClassLoader loader() {
        return Libraries.class.getClassLoader();
    }
}
