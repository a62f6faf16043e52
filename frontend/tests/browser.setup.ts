import "../src/app.css";
