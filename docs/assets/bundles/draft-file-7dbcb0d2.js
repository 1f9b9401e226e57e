const e=/.{76}(?=.)/g;function t(e){let t=new TextEncoder().encode(e);return btoa(Array.from(t,e=>String.fromCharCode(e)).join(``))}function n(e){let n=e=>new TextEncoder().encode(e).length,r=[``];for(let t of e)n(r[r.length-1]+t)>39&&r.push(``),r[r.length-1]+=t;return r.map(e=>`=?UTF-8?B?${t(e)}?=`).join(`\r
 `)}function r({to:r,subject:i,body:a}){let o=[`X-Unsent: 1`,...r?[`To: ${r}`]:[],`Subject: ${n(i.replace(/\s*[\r\n]+\s*/g,` `))}`,`MIME-Version: 1.0`,`Content-Type: text/plain; charset=utf-8`,`Content-Transfer-Encoding: base64`],s=t(a.replace(/\r\n?|\n/g,`\r
`)).replace(e,`$&\r
`);return`${[...o,``,s].join(`\r
`)}\r\n`}export{r as draftFile};